package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the probe sees is what the loops compute, and they are checked against finite differences. */
class ProbeTest {
    private static final int ROWS = 13;
    private static final double STEP = 1e-5;

    static Stream<Arguments> everyNetwork() {
        return Networks.ofEveryKind()
                .flatMap(network -> Stream.of(1, 3).map(workers -> Arguments.of(network, workers)));
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void activationsAreThoseOfTheReference(NetworkSpec network, int workers) {
        NetworkParameters parameters = Networks.parameters(network, 1);
        RandomBatch pictures = pictures(network, 301);
        ReferenceNetwork reference = new ReferenceNetwork(network);

        List<float[]> activations;
        try (Probe probe = new Probe(parameters, 1, workers)) {
            activations = probe.activations(pictures);
        }

        assertThat(activations).hasSameSizeAs(network.layers());
        for (int row = 0; row < pictures.size(); row++) {
            double[][] expected = reference.forward(parameters.doubles(), Networks.doubles(pictures.inputs()[row]));
            for (int layer = 0; layer < activations.size(); layer++) {
                int units = network.shapeAfter(layer).size();
                assertThat(activations.get(layer)).hasSize(pictures.size() * units);
                for (int unit = 0; unit < units; unit++) {
                    assertThat((double) activations.get(layer)[row * units + unit])
                            .as("layer %d, row %d, unit %d", layer, row, unit)
                            .isCloseTo(expected[layer + 1][unit], within(1e-5));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void theGradientIsThatOfTheReference(NetworkSpec network, int workers) {
        NetworkParameters parameters = Networks.parameters(network, 2);
        RandomBatch pictures = pictures(network, ROWS);
        double[] expected = new ReferenceNetwork(network).gradient(parameters.doubles(), pictures);

        try (Probe probe = new Probe(parameters, ROWS, workers)) {
            assertThat(probe.gradient(pictures).doubles()).containsExactly(expected, within(1e-6));
        }
    }

    @Test
    void theGradientIsHowTheLossChangesWithEachParameter() {
        NetworkSpec network = NetworkSpec.original(9, 3);
        NetworkParameters parameters = Networks.parameters(network, 3);
        RandomBatch pictures = pictures(network, ROWS);
        ReferenceNetwork reference = new ReferenceNetwork(network);

        try (Probe probe = new Probe(parameters, ROWS, 2)) {
            float[] gradient = probe.gradient(pictures).values();

            for (int i = 0; i < gradient.length; i++) {
                double[] up = parameters.doubles();
                double[] down = parameters.doubles();
                up[i] += STEP;
                down[i] -= STEP;
                double slope = (reference.loss(up, pictures) - reference.loss(down, pictures)) / (2 * STEP);
                assertThat((double) gradient[i]).as("parameter %d", i).isCloseTo(slope, within(1e-5));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void theSlopeIsHowALogitChangesWithEachInput(NetworkSpec network, int workers) {
        NetworkParameters parameters = Networks.parameters(network, 5);
        RandomBatch pictures = pictures(network, ROWS);
        ReferenceNetwork reference = new ReferenceNetwork(network);
        int last = network.layers().size() - 1;
        int unit = network.outputs() - 1;

        float[] slopes;
        try (Probe probe = new Probe(parameters, ROWS, workers)) {
            slopes = probe.slope(pictures, last, unit);
        }

        double[] weights = parameters.doubles();
        for (int row : new int[] {0, ROWS - 1}) {
            double[] inputs = Networks.doubles(pictures.inputs()[row]);
            for (int input = 0; input < inputs.length; input += 1 + inputs.length / 40) {
                double[] up = inputs.clone();
                double[] down = inputs.clone();
                up[input] += STEP;
                down[input] -= STEP;
                double slope = (sum(reference.forward(weights, up)[last + 1][unit], network)
                                - sum(reference.forward(weights, down)[last + 1][unit], network))
                        / (2 * STEP);
                assertThat((double) slopes[row * inputs.length + input])
                        .as("row %d, input %d", row, input)
                        .isCloseTo(slope, within(1e-4 * Math.max(1, Math.abs(slope))));
            }
        }
    }

    /** The weighted sum that the last layer's activation function made an output of. */
    private static double sum(double output, NetworkSpec network) {
        return switch (network.layers().get(network.layers().size() - 1).activation()) {
            case SIGMOID -> Math.log(output / (1 - output));
            case TANH -> Math.log((1 + output) / (1 - output)) / 2;
            case IDENTITY, RELU -> output;
        };
    }

    @Test
    void theSameComesOutAgainAndWithAnyNumberOfWorkers() {
        NetworkSpec network = NetworkSpec.classifier(300, List.of(70, 40), Activation.RELU, 5);
        NetworkParameters parameters = Networks.parameters(network, 4);
        float[] before = parameters.values().clone();
        RandomBatch pictures = pictures(network, 100);

        try (Probe alone = new Probe(parameters, 100, 1);
                Probe together = new Probe(parameters, 100, 3)) {
            float[] gradient = alone.gradient(pictures).values();
            float[] hidden = alone.activations(pictures).get(0);

            assertThat(together.gradient(pictures).values()).containsExactly(gradient);
            assertThat(together.activations(pictures).get(0)).containsExactly(hidden);
            assertThat(alone.gradient(pictures).values()).containsExactly(gradient);
        }
        assertThat(parameters.values()).containsExactly(before);
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void aUnitAloneAnswersAsAmongTheOthers(NetworkSpec network, int workers) {
        NetworkParameters parameters = Networks.parameters(network, 7);
        RandomBatch pictures = pictures(network, 40);
        int units = network.firstWeights().units();
        int unit = units - 1;

        try (Probe all = new Probe(parameters, 1, workers);
                Probe alone = Probe.ofUnit(parameters, unit, workers)) {
            int layer = network.weighted().get(0);
            float[] among = all.activations(pictures).get(layer);
            float[] single = alone.activations(pictures).get(layer);

            int places = network.shapeAfter(layer).area();
            assertThat(single).hasSize(40 * places);
            for (int at = 0; at < single.length; at++) {
                int row = at / places;
                assertThat(single[at])
                        .as("row %d", row)
                        .isEqualTo(among[(row * units + unit) * places + at % places], within(1e-6f));
            }
        }
    }

    @Test
    void aGradientOfNoPicturesOrOfMoreThanThereIsRoomForIsRefused() {
        NetworkSpec network = NetworkSpec.classifier(6, List.of(5), Activation.TANH, 3);
        try (Probe probe = new Probe(Networks.parameters(network, 5), 8, 1)) {
            assertThat(probe.activations(pictures(network, 0)).get(0)).isEmpty();
            assertThatThrownBy(() -> probe.gradient(pictures(network, 0))).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> probe.gradient(pictures(network, 9))).hasMessageContaining("9 pictures");
        }
    }

    private static RandomBatch pictures(NetworkSpec network, int count) {
        return RandomBatch.of(count, network.inputs(), network.classes(), 6);
    }
}
