package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceNetworkTest {
    private static final double STEP = 1e-5;

    static Stream<NetworkSpec> networks() {
        return Networks.ofEveryKind();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void itsGradientEqualsFiniteDifferences(NetworkSpec network) {
        ReferenceNetwork reference = new ReferenceNetwork(network);
        double[] parameters = Networks.doubles(Networks.parameters(network, 1).values());
        Batch batch = RandomBatch.of(4, network.inputs(), network.classes(), 2);

        double[] gradient = reference.gradient(parameters, batch);

        for (int i = 0; i < parameters.length; i++) {
            double value = parameters[i];
            parameters[i] = value + STEP;
            double above = reference.loss(parameters, batch);
            parameters[i] = value - STEP;
            double below = reference.loss(parameters, batch);
            parameters[i] = value;
            assertThat(gradient[i]).as("parameter %d", i).isCloseTo((above - below) / (2 * STEP), within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void itsProbabilitiesSumToOne(NetworkSpec network) {
        double[] parameters = Networks.doubles(Networks.parameters(network, 3).values());

        double[] probabilities = new ReferenceNetwork(network).probabilities(parameters, new double[network.inputs()]);

        assertThat(probabilities).hasSize(network.classes());
        assertThat(java.util.Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void theOriginalNetworkIsUpdatedByItsPublishedFormula() {
        NetworkSpec network = NetworkSpec.original(2, 2);
        double[] start = Networks.doubles(Networks.parameters(network, 5).values());
        RandomBatch picture = new RandomBatch(new float[][] {{0.25f, 0.75f}}, new int[] {1});
        double[] parameters = start.clone();

        new ReferenceOptimizer(new OptimizerSettings(OptimizerSettings.Kind.SGD, 0.1), parameters.length)
                .update(parameters, new ReferenceNetwork(network).gradient(parameters, picture));

        assertThat(parameters)
                .containsExactly(publishedUpdate(start, new double[] {0.25, 0.75, 1}, 1, 0.1), within(1e-15));
    }

    /** The update as the story gives it, inputs with the constant 1 last; parameters laid out as ours. */
    private static double[] publishedUpdate(double[] start, double[] x, double t, double rate) {
        double[] h = new double[10];
        double z = 0;
        for (int j = 0; j < 10; j++) {
            double sum = start[2 * j] * x[0] + start[2 * j + 1] * x[1] + start[20 + j] * x[2];
            h[j] = 1 / (1 + Math.exp(-sum));
            z += start[30 + j] * h[j];
        }
        double o = 1 / (1 + Math.exp(-z));
        double e = t - o;
        double so = o * (1 - o);
        double[] end = start.clone();
        for (int j = 0; j < 10; j++) {
            double step = rate * e * so * start[30 + j] * h[j] * (1 - h[j]);
            end[2 * j] += step * x[0];
            end[2 * j + 1] += step * x[1];
            end[20 + j] += step * x[2];
            end[30 + j] += rate * e * so * h[j];
        }
        return end;
    }

    @Test
    void parametersLieInOneRowPerUnitFollowedByTheBiases() {
        NetworkSpec network = NetworkSpec.classifier(3, List.of(2), Activation.RELU, 2);

        assertThat(network.tensors())
                .extracting(ParameterTensor::name, ParameterTensor::shape, ParameterTensor::offset)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("layer1.weight", List.of(2, 3), 0),
                        org.assertj.core.groups.Tuple.tuple("layer1.bias", List.of(2), 6),
                        org.assertj.core.groups.Tuple.tuple("layer2.weight", List.of(2, 2), 8),
                        org.assertj.core.groups.Tuple.tuple("layer2.bias", List.of(2), 12));
    }
}
