package org.hundredfold.nn.original;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FusedTrainingTest {
    private static final double RATE = 0.1;

    /** The two forms of the fused update. */
    enum Form {
        SIMD {
            @Override
            FusedNetwork network(double[] x, double[] hidden, double[] output, int units, double rate) {
                return new SimdNetwork(x, hidden, output, units, rate);
            }
        },
        PLAIN {
            @Override
            FusedNetwork network(double[] x, double[] hidden, double[] output, int units, double rate) {
                return new PlainNetwork(x, hidden, output, units, rate);
            }
        };

        abstract FusedNetwork network(double[] x, double[] hidden, double[] output, int units, double rate);

        OriginalTraining begin(OriginalSamples samples, OriginalWeights start) {
            return new FusedTraining(
                    samples, network(samples.x(), start.hidden(), start.output(), start.units(), RATE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void after200000UpdatesTheWeightsEqualThoseOfTheLoops(Form form) {
        OriginalSamples samples = Originals.samples(2000, 101, 3);
        OriginalWeights start = Originals.start(10, 101, 4);

        Originals.assertClose(trained(form.begin(samples, start), 200_000), loops(samples, start, 200_000), 1e-9);
    }

    static Stream<Arguments> oddSizes() {
        return Arrays.stream(Form.values())
                .flatMap(form -> Stream.of(
                        Arguments.of(form, 7, 3),
                        Arguments.of(form, 33, 17),
                        Arguments.of(form, 5, 1),
                        Arguments.of(form, 1, 2),
                        Arguments.of(form, 8, 8),
                        Arguments.of(form, 16, 9)));
    }

    @ParameterizedTest
    @MethodSource("oddSizes")
    void anyNumberOfInputsAndUnitsWorks(Form form, int inputs, int units) {
        OriginalSamples samples = Originals.samples(50, inputs, 5);
        OriginalWeights start = Originals.start(units, inputs, 6);

        Originals.assertClose(trained(form.begin(samples, start), 3001), loops(samples, start, 3001), 1e-9);
    }

    static Stream<Arguments> counts() {
        return Arrays.stream(Form.values())
                .flatMap(form -> Stream.of(1, 2, 3, 4, 5, 7, 64).map(count -> Arguments.of(form, count)));
    }

    @ParameterizedTest
    @MethodSource("counts")
    void picturesComeRoundAndRoundHoweverManyThereAre(Form form, int count) {
        OriginalSamples samples = Originals.samples(count, 9, 7);
        OriginalWeights start = Originals.start(4, 9, 8);

        for (int pictures = 0; pictures < 70; pictures++) {
            Originals.assertClose(
                    trained(form.begin(samples, start), pictures), loops(samples, start, pictures), 1e-12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void weightsThatWentWrongStayNotANumber(Form form) {
        OriginalWeights start = Originals.start(3, 7, 9);
        start.hidden()[4] = Double.NaN;

        OriginalWeights end = trained(form.begin(Originals.samples(5, 7, 10), start), 10);

        assertThat(end.output()).containsOnly(Double.NaN);
    }

    @Test
    void theFormWithVectorsIsTakenWhereTheModuleIsThere() {
        OriginalWeights start = Originals.start(3, 7, 11);

        assertThat(FusedNetwork.of(new double[7], start.hidden(), start.output(), 3, RATE))
                .isInstanceOf(SimdNetwork.class);
    }

    private static OriginalWeights loops(OriginalSamples samples, OriginalWeights start, int pictures) {
        return trained(new LoopTraining(samples, start, RATE), pictures);
    }

    private static OriginalWeights trained(OriginalTraining training, int pictures) {
        training.train(pictures);
        return training.weights();
    }
}
