package org.hundredfold.train;

import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;

/**
 * How to train. The one home of every default.
 *
 * @param preset what the other settings started from
 * @param hidden units of each hidden layer
 * @param batch pictures per step
 * @param epochs upper bound; early stopping may end the run before
 * @param validationShare share of the pictures, in [0, 1), on which each epoch is scored
 * @param testShare share of the pictures, in [0, 1), sealed until the end; not used where there is a separate test folder
 * @param earlyStop epochs without a lower validation loss after which the run ends; 0 never ends it early
 * @param seed of everything random: split, initial weights, shuffling
 * @param threads workers that share each batch; 0 lets the program choose
 */
public record TrainingSettings(
        Preset preset,
        Preprocessing preprocessing,
        List<Integer> hidden,
        Activation activation,
        OptimizerSettings optimizer,
        int batch,
        int epochs,
        double validationShare,
        double testShare,
        int earlyStop,
        long seed,
        int threads) {
    public TrainingSettings {
        hidden = List.copyOf(hidden);
    }

    public static TrainingSettings defaults() {
        return of(Preset.QUICK);
    }

    public static TrainingSettings of(Preset preset) {
        return switch (preset) {
            case QUICK ->
                new TrainingSettings(
                        preset, grey(28), List.of(256), Activation.RELU, adam(), 64, 20, 0.15, 0.15, 5, 1, 0);
            case ACCURATE ->
                new TrainingSettings(
                        preset, grey(32), List.of(512, 256), Activation.RELU, adam(), 64, 60, 0.15, 0.15, 12, 1, 0);
            case ORIGINAL ->
                new TrainingSettings(
                        preset, grey(10), List.of(10), Activation.SIGMOID, sgd(), 1, 60, 0.15, 0.15, 0, 1, 0);
        };
    }

    /** The network that these settings give for the number of classes. */
    public NetworkSpec network(int classes) {
        return preset == Preset.ORIGINAL
                ? NetworkSpec.original(preprocessing.inputs(), classes)
                : NetworkSpec.classifier(preprocessing.inputs(), hidden, activation, classes);
    }

    private static Preprocessing grey(int size) {
        return new Preprocessing(size, false, Framing.CROP);
    }

    private static OptimizerSettings adam() {
        return new OptimizerSettings(Kind.ADAM, 0.001);
    }

    private static OptimizerSettings sgd() {
        return new OptimizerSettings(Kind.SGD, 0.1);
    }
}
