package org.hundredfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.AnswerSum.Term;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.model.UnitPicture.Kind;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainerTest {
    private static final Preprocessing GREY_8 = new Preprocessing(8, false, Framing.CROP);
    private static final Standardisation GREY = new Standardisation(List.of(0.3f), List.of(0.4f));

    static Stream<NetworkSpec> everyKind() {
        return Stream.of(
                NetworkSpec.original(new Shape(1, 8, 8), 2),
                NetworkSpec.original(new Shape(1, 8, 8), 3),
                network(),
                network(new Dense(7, Activation.RELU, true), new Dropout(0.2)),
                network(new Dense(7, Activation.TANH, true), new Dense(5, Activation.SIGMOID, true)),
                network(new Convolution(4, 3, Activation.RELU), new MaxPooling(2)),
                network(new Convolution(4, 3, Activation.RELU), new AveragePooling()),
                network(
                        new Convolution(4, 3, Activation.RELU),
                        new MaxPooling(2),
                        new Dense(6, Activation.RELU, true)));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theReasonsAddUpToWhatSetsThePictureApartFromAPlainOne(NetworkSpec network) {
        TrainedModel model = model(network);
        Answer answer = answer(model);

        for (int index = 0; index < network.classes(); index++) {
            WhyMap why = new Explainer(model).why(answer, index);

            double difference = why.score() - why.plain();
            assertThat(why.values()).hasSize(64);
            assertThat(why.exact()).isEqualTo(network.layers().stream().noneMatch(Convolution.class::isInstance));
            assertThat(why.sum()).isCloseTo(difference, within(why.exact() ? 1e-4 : 0.02 + 0.1 * Math.abs(difference)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theTermsAddUpToTheScoreThatTheAnswerComesFrom(NetworkSpec network) {
        TrainedModel model = model(network);
        Answer answer = answer(model);
        Explainer explainer = new Explainer(model);

        AnswerSum first = explainer.sum(answer, 0);
        AnswerSum second = explainer.sum(answer, 1);

        assertThat(first.terms().stream().mapToDouble(Term::value).sum() + first.bias())
                .isCloseTo(first.score(), within(1e-9));
        assertThat(first.terms())
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.value()), Math.abs(a.value())));
        double p = answer.scores().get(0).probability();
        double q = answer.scores().get(1).probability();
        if (network.outputs() == 1) {
            assertThat(first.score()).isCloseTo(-second.score(), within(1e-9));
            assertThat(first.score()).isCloseTo(Math.log(p / q), within(1e-4));
        } else if (network.bias(network.layers().size() - 1).isPresent()) { // a softmax
            assertThat(first.score() - second.score()).isCloseTo(Math.log(p / q), within(1e-4));
        }
    }

    @Test
    void aTermIsItsActivationTimesItsWeight() {
        TrainedModel model = model(network(new Dense(7, Activation.RELU, true)));

        AnswerSum sum = new Explainer(model).sum(answer(model), 2);

        assertThat(sum.terms())
                .hasSize(7)
                .allSatisfy(
                        term -> assertThat(term.value()).isCloseTo(term.activation() * term.weight(), within(1e-6)));
    }

    @Test
    void aMapIsOneTerm() {
        TrainedModel model = model(network(new Convolution(4, 3, Activation.RELU), new MaxPooling(2)));
        Explainer explainer = new Explainer(model);
        Answer answer = answer(model);

        AnswerSum sum = explainer.sum(answer, 0);
        UnitPicture map = explainer.unit(answer, sum.terms().get(0).unit()).orElseThrow();

        assertThat(sum.terms())
                .hasSize(4)
                .allSatisfy(term -> assertThat(term.weight()).isNaN());
        assertThat(map.kind()).isEqualTo(Kind.MAP);
        assertThat(map.shape()).isEqualTo(new Shape(1, 4, 4));
    }

    @Test
    void aUnitThatLooksAtThePictureShowsItsWeightsAndADeeperOneHowItChanges() {
        TrainedModel shallow = model(network(new Dense(7, Activation.RELU, true)));
        TrainedModel deep = model(network(new Dense(7, Activation.RELU, true), new Dense(5, Activation.RELU, true)));

        UnitPicture weights = new Explainer(shallow).unit(answer(shallow), 2).orElseThrow();
        UnitPicture slope = new Explainer(deep).unit(answer(deep), 2).orElseThrow();

        assertThat(weights.kind()).isEqualTo(Kind.WEIGHTS);
        assertThat(weights.values())
                .containsExactly(Arrays.copyOfRange(shallow.parameters().values(), 128, 192));
        assertThat(slope.kind()).isEqualTo(Kind.SLOPE);
        assertThat(slope.values()).hasSize(64);
    }

    @Test
    void aUnitThatLooksAtPooledPixelsShowsHowItChanges() {
        TrainedModel model = model(network(new MaxPooling(2), new Dense(9, Activation.RELU, true)));

        UnitPicture last = new Explainer(model).unit(answer(model), 8).orElseThrow();

        assertThat(last.kind()).isEqualTo(Kind.SLOPE);
        assertThat(last.values()).hasSize(64);
    }

    @Test
    void ofANetworkWithOneLayerEachInputIsATerm() {
        TrainedModel model = model(network());

        assertThat(new Explainer(model).sum(answer(model), 0).terms())
                .hasSize(64)
                .allSatisfy(term -> assertThat(term.weight()).isNotNaN());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aMapIsTriedOutFromTheWholePictureOn(NetworkSpec network) {
        TrainedModel model = model(network);
        Answer answer = answer(model);
        Explainer explainer = new Explainer(model);

        Faithfulness tried = explainer.faithfulness(answer, explainer.why(answer, 1), 1);

        assertThat(tried.share()).startsWith(0).endsWith(0.5);
        assertThat(tried.telling()[0]).isCloseTo(answer.scores().get(1).probability(), within(1e-6));
        assertThat(tried.random()[0]).isCloseTo(tried.telling()[0], within(1e-6));
    }

    @Test
    void withoutThePixelsThatSpeakForItAClassLosesMoreThanWithoutRandomOnes() {
        TrainedModel model = model(network(new Dense(20, Activation.RELU, true)));
        Answer answer = answer(model);
        Explainer explainer = new Explainer(model);

        Faithfulness tried = explainer.faithfulness(answer, explainer.why(answer, 0), 0);

        assertThat(tried.gain()).isPositive();
    }

    @Test
    void withoutStandardisedInputsThePlainPictureHasTheMeanColourOfTheKnownOnes() {
        TrainedModel model = model(NetworkSpec.original(new Shape(1, 8, 8), 3));
        Look known = new Look(new float[] {1}, new float[] {0.1f, 0.3f}, 0);
        Reliability reliability = new Reliability(List.of());
        TrainedModel calibrated = model.with(Optional.of(new Calibration(
                1,
                1,
                Measured.TEST,
                reliability,
                reliability,
                new Familiarity(List.of(known), 0, Collections.nCopies(3, new double[] {0}), new double[] {0}))));
        byte[] ofThatColour = new byte[64];
        Arrays.fill(ofThatColour, (byte) 51);
        Answer answer = new Classifier(model).classify(ofThatColour);

        assertThat(new Explainer(calibrated).why(answer, 0).largest()).isLessThan(1e-6f);
        assertThat(new Explainer(model).why(answer, 0).largest()).isGreaterThan(1e-3f);
    }

    private static NetworkSpec network(Layer... hidden) {
        return NetworkSpec.classifier(new Shape(1, 8, 8), GREY, List.of(hidden), 3);
    }

    private static TrainedModel model(NetworkSpec network) {
        NetworkParameters parameters = InitialParameters.draw(network, new SplittableRandom(7));
        return new TrainedModel(parameters, List.of("a", "b", "c").subList(0, network.classes()), GREY_8);
    }

    private static Answer answer(TrainedModel model) {
        byte[] pixels = new byte[64];
        new Random(3).nextBytes(pixels);
        return new Classifier(model).classify(pixels);
    }
}
