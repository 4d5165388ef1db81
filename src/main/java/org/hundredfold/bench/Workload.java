package org.hundredfold.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/**
 * A training that is measured.
 *
 * @param classes that the pictures have, unless they are a user's own and there are more than two
 * @param peerGoal how many times the images per second of the best peer are aimed at
 * @param floorGoal how many times the matrix products alone a step is to take at most; 0 where they do not dominate
 */
public record Workload(
        Preprocessing pictures,
        List<Integer> hidden,
        int classes,
        int batch,
        OptimizerSettings optimizer,
        double peerGoal,
        double floorGoal) {
    private static final OptimizerSettings ADAM = new OptimizerSettings(Kind.ADAM, 0.001);
    private static final OptimizerSettings SGD = new OptimizerSettings(Kind.SGD, 0.1);

    static final Workload SMALL = new Workload(square(28, false), List.of(128), 10, 64, ADAM, 3, 0);

    /** From the usual over two that are all matrix products to one that is all but none. */
    static final List<Workload> ALL = List.of(
            SMALL,
            new Workload(square(28, false), List.of(512, 256), 10, 128, ADAM, 1.5, 1.5),
            new Workload(square(32, true), List.of(512), 10, 128, SGD, 1.5, 1.5),
            new Workload(square(10, false), List.of(10), 2, 32, SGD, 3, 0));

    private static Preprocessing square(int size, boolean colour) {
        return new Preprocessing(size, colour, Framing.CROP);
    }

    /** All pictures for training; the workers as the program chooses them. */
    TrainingPlan plan(DataSet data, Optional<DataSet> test, int epochs, long seed) {
        return TrainingPlanner.plan(
                "bench",
                data,
                test,
                TrainingSettings.of(Preset.QUICK).withPreprocessing(pictures).toBuilder()
                        .hidden(hidden)
                        .optimizer(optimizer.kind(), optimizer.learningRate())
                        .batch(batch)
                        .epochs(epochs)
                        .validationShare(0)
                        .testShare(0)
                        .earlyStop(0)
                        .seed(seed)
                        .build());
    }

    boolean hasLargeProducts() {
        return floorGoal > 0;
    }

    /** Such as {@code 784-128-10, batch 64, adam}. */
    String words() {
        return "%s, %s"
                .formatted(
                        NetworkSpec.classifier(pictures.inputs(), hidden, Activation.RELU, classes)
                                .summary(),
                        steps());
    }

    /** Such as {@code batch 64, adam}. */
    String steps() {
        return "batch %d, %s".formatted(batch, optimizerName());
    }

    String optimizerName() {
        return optimizer.kind().name().toLowerCase(Locale.ROOT);
    }
}
