package org.hundredfold.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContributionsTest {
    static Stream<NetworkSpec> dense() {
        Standardisation three = new Standardisation(List.of(0.3f, 0.4f, 0.5f), List.of(0.5f, 0.3f, 0.7f));
        return Stream.concat(
                Networks.ofEveryKind().filter(Contributions::suits),
                Stream.of(NetworkSpec.classifier(
                        new Shape(3, 2, 2),
                        three,
                        List.of(
                                new Dense(5, Activation.RELU, true),
                                new Dropout(0.5),
                                new Dense(4, Activation.TANH, true)),
                        3)));
    }

    @ParameterizedTest
    @MethodSource("dense")
    void theyAddUpToTheDifferenceOfTheSums(NetworkSpec network) {
        NetworkParameters parameters = Networks.parameters(network, 1);
        double[] inputs = draw(network, 2);
        double[] reference = draw(network, 3);

        for (int output = 0; output < network.outputs(); output++) {
            double[] each = new Contributions(parameters).of(inputs, reference, output);

            assertThat(each).hasSize(network.inputs());
            assertThat(Arrays.stream(each).sum())
                    .isCloseTo(sum(parameters, inputs, output) - sum(parameters, reference, output), within(1e-9));
        }
    }

    @Test
    void ofOneLayerTheyAreTheDifferencesTimesTheWeights() {
        NetworkSpec network = NetworkSpec.classifier(3, List.of(), Activation.RELU, 2);
        NetworkParameters parameters = new NetworkParameters(network, new float[] {1, 2, 3, 4, 5, 6, 0.5f, 0.25f});

        double[] each = new Contributions(parameters).of(new double[] {1, 1, 0}, new double[] {0, 1, 1}, 1);

        assertThat(each).containsExactly(new double[] {4, 0, -6}, within(1e-12));
    }

    @Test
    void anInputThatIsTheSameAddsNothing() {
        NetworkSpec network = NetworkSpec.classifier(4, List.of(6, 5), Activation.SIGMOID, 3);
        double[] inputs = draw(network, 4);
        double[] reference = draw(network, 5);
        reference[2] = inputs[2];

        assertThat(new Contributions(Networks.parameters(network, 6)).of(inputs, reference, 0)[2])
                .isZero();
    }

    @Test
    void aNetworkWithConvolutionsHasNone() {
        NetworkSpec network = Networks.convolutional().findFirst().orElseThrow();

        assertThatThrownBy(() -> new Contributions(Networks.parameters(network, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] draw(NetworkSpec network, long seed) {
        return new SplittableRandom(seed).doubles(network.inputs()).toArray();
    }

    /** The weighted sum that becomes an output. */
    private static double sum(NetworkParameters parameters, double[] inputs, int output) {
        NetworkSpec network = parameters.network();
        int last = network.layers().size() - 1;
        double[] below = new ReferenceNetwork(network).forward(parameters.doubles(), inputs)[last];
        int from = network.weights(last).offset() + output * below.length;
        double sum = 0;
        for (int i = 0; i < below.length; i++) {
            sum += parameters.values()[from + i] * below[i];
        }
        return sum;
    }
}
