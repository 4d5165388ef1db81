package org.hundredfold.nn;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The kinds of networks that the tests compare: every hidden activation with every loss, with and without hidden layers. */
final class Networks {
    private Networks() {}

    static Stream<NetworkSpec> ofEveryKind() {
        Stream<NetworkSpec> deep = Stream.of(Activation.values())
                .flatMap(hidden -> Stream.of(
                        NetworkSpec.classifier(7, List.of(5, 4), hidden, 3),
                        squared(hidden, Activation.SIGMOID, 1),
                        squared(hidden, Activation.TANH, 3)));
        Stream<NetworkSpec> shallow =
                Stream.of(NetworkSpec.classifier(6, List.of(), Activation.RELU, 4), NetworkSpec.original(9, 2));
        return Stream.concat(deep, shallow);
    }

    private static NetworkSpec squared(Activation hidden, Activation output, int outputs) {
        return new NetworkSpec(
                6, List.of(new Dense(5, hidden, true), new Dense(outputs, output, false)), Loss.SQUARED_ERROR);
    }

    /** Parameters away from zero, biases included, so that no mistake hides behind a zero. */
    static NetworkParameters parameters(NetworkSpec network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[network.parameterCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextDouble() - 0.5);
        }
        return new NetworkParameters(network, values);
    }

    static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
