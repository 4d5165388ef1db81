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
        return Stream.of(deep, shallow, convolutional()).flatMap(networks -> networks);
    }

    /** Every kind of layer after every other that it can follow, odd sizes, lanes that no map fills. */
    static Stream<NetworkSpec> convolutional() {
        Standardisation grey = new Standardisation(List.of(0.3f), List.of(0.4f));
        Standardisation colour = new Standardisation(List.of(0.3f, 0.4f, 0.5f), List.of(0.5f, 0.3f, 0.7f));
        return Stream.of(
                NetworkSpec.classifier(
                        new Shape(1, 7, 5),
                        grey,
                        List.of(
                                new Convolution(4, 3, Activation.RELU),
                                new MaxPooling(2),
                                new Convolution(6, 3, Activation.TANH),
                                new MaxPooling(2),
                                new Dense(5, Activation.RELU, true)),
                        3),
                NetworkSpec.classifier(
                        new Shape(3, 6, 6),
                        colour,
                        List.of(
                                new Convolution(18, 5, Activation.IDENTITY),
                                new Normalisation(3, Activation.RELU),
                                new MaxPooling(2),
                                new Convolution(4, 1, Activation.SIGMOID),
                                new AveragePooling()),
                        2),
                NetworkSpec.classifier(
                        new Shape(1, 8, 8),
                        Standardisation.NONE,
                        List.of(
                                new Convolution(3, 3, Activation.SIGMOID),
                                new MaxPooling(3),
                                new Convolution(33, 3, Activation.RELU),
                                new MaxPooling(2)),
                        4),
                NetworkSpec.classifier(
                        new Shape(3, 5, 4),
                        colour,
                        List.of(
                                new MaxPooling(2),
                                new Convolution(5, 3, Activation.SIGMOID),
                                new Normalisation(5, Activation.SIGMOID),
                                new Normalisation(1, Activation.TANH),
                                new Dropout(0.5)),
                        3),
                NetworkSpec.classifier(
                        new Shape(1, 6, 7),
                        grey,
                        List.of(
                                new Dropout(0.4),
                                new MaxPooling(2),
                                new Dropout(0.2),
                                new Convolution(17, 3, Activation.RELU),
                                new MaxPooling(3)),
                        3),
                NetworkSpec.classifier(
                        new Shape(3, 4, 5),
                        colour,
                        List.of(new Dropout(0.2), new Dense(6, Activation.SIGMOID, true)),
                        2),
                NetworkSpec.classifier(
                        new Shape(3, 4, 5), colour, List.of(new MaxPooling(2), new Dense(6, Activation.RELU, true)), 2),
                NetworkSpec.classifier(new Shape(3, 4, 5), colour, List.of(new AveragePooling(), new Dropout(0.1)), 2),
                NetworkSpec.classifier(
                        new Shape(3, 2, 3),
                        colour,
                        List.of(
                                new Dense(4, Activation.TANH, true),
                                new Dropout(0.3),
                                new Dense(5, Activation.RELU, true)),
                        3));
    }

    private static NetworkSpec squared(Activation hidden, Activation output, int outputs) {
        return new NetworkSpec(
                Shape.flat(6),
                Standardisation.NONE,
                List.of(new Dense(5, hidden, true), new Dense(outputs, output, false)),
                Loss.SQUARED_ERROR);
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
