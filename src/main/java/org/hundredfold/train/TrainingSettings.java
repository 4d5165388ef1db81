package org.hundredfold.train;

import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Problem;
import org.hundredfold.data.Split;
import org.hundredfold.data.SplitGaps;
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
        require(
                preprocessing.size() <= Preprocessing.MAX_SIZE,
                "The picture size must lie between %d and %d"
                        .formatted(Preprocessing.MIN_SIZE, Preprocessing.MAX_SIZE));
        require(
                preset != Preset.ORIGINAL || preprocessing.frozen().isEmpty(),
                "The original network looks at pixels and not at features; choose another preset");
        require(hidden.stream().allMatch(units -> units > 0 && units <= 10_000), "Hidden layers need 1 to 10000 units");
        require(hidden.size() <= 20, "There can be at most 20 hidden layers");
        require(activation != Activation.IDENTITY, "Hidden units need an activation: relu, tanh or sigmoid");
        require(
                optimizer.learningRate() > 0 && optimizer.learningRate() <= 100,
                "The learning rate must lie above 0 and be at most 100");
        require(batch > 0 && batch <= 100_000, "A batch needs 1 to 100000 pictures");
        require(epochs > 0, "There must be at least one epoch");
        require(
                validationShare >= 0 && testShare >= 0 && validationShare + testShare < 1,
                "Validation and test pictures must leave some for training");
        require(earlyStop >= 0, "Early stopping needs a number of epochs, or 0 for never");
        require(
                threads >= 0 && threads <= 256,
                "The number of workers must lie between 1 and 256, or be 0 for as many as are fastest");
    }

    private static void require(boolean met, String sentence) {
        if (!met) {
            throw new ExplainedException(sentence + ".");
        }
    }

    public TrainingSettingsBuilder toBuilder() {
        return new TrainingSettingsBuilder(this);
    }

    /** The same for pictures that were prepared otherwise. */
    public TrainingSettings withPreprocessing(Preprocessing other) {
        return toBuilder().preprocessing(other).build();
    }

    /** The same, drawn otherwise. */
    public TrainingSettings withSeed(long other) {
        return toBuilder().seed(other).build();
    }

    /** The same network, for pictures divided and prepared as others have it. */
    public TrainingSettings splitAs(TrainingSettings others, Preprocessing prepared) {
        return toBuilder()
                .preprocessing(prepared)
                .validationShare(others.validationShare)
                .testShare(others.testShare)
                .seed(others.seed)
                .threads(others.threads)
                .build();
    }

    /** The same for another number of workers, which changes the time that it takes and nothing else. */
    public TrainingSettings withThreads(int count) {
        return toBuilder().threads(count).build();
    }

    /** Where there are separate pictures for the test, they take the place of a share. */
    public TrainingSettings withTest(Optional<DataSet> separate) {
        return separate.isPresent() ? toBuilder().testShare(0).build() : this;
    }

    /**
     * The parts of the data that these settings draw.
     *
     * @throws org.hundredfold.ExplainedException as {@link Split#of} does
     */
    public Split split(DataSet data) {
        return Split.of(data, validationShare, testShare, seed);
    }

    /** The classes that a part of that split should have pictures of and has not. */
    public List<Problem> gaps(DataSet data, Split split) {
        return SplitGaps.in(data, split, validationShare > 0, testShare > 0);
    }

    public static TrainingSettings defaults() {
        return of(Preset.QUICK);
    }

    public static TrainingSettings of(Preset preset) {
        return switch (preset) {
            case QUICK ->
                new TrainingSettings(
                        preset, grey(28), List.of(256), Activation.RELU, adam(), 64, 80, 0.15, 0.15, 10, 1, 0);
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
                ? NetworkSpec.original(preprocessing.networkInputs(), classes)
                : NetworkSpec.classifier(preprocessing.networkInputs(), hidden, activation, classes);
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
