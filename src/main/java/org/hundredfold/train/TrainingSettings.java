package org.hundredfold.train;

import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Problem;
import org.hundredfold.data.Split;
import org.hundredfold.data.SplitGaps;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;

/**
 * How to train. The one home of every default.
 *
 * @param preset what the other settings started from
 * @param layers between the inputs and the outputs
 * @param recipe what it does beside
 * @param augmentation how training pictures are varied
 * @param batch pictures per step
 * @param epochs upper bound; early stopping may end the run before
 * @param validationShare share of the pictures, in [0, 1), on which each epoch is scored
 * @param testShare share of the pictures, in [0, 1), sealed until the end; not used where there is a separate test folder
 * @param earlyStop epochs without a lower validation loss after which the run ends; 0 never ends it early
 * @param seed of everything random: split, initial weights, shuffling
 * @param threads workers that share each batch; 0 lets the program choose
 * @param sharding how the pictures of a step are divided, where several computers may share it
 */
public record TrainingSettings(
        Preset preset,
        Preprocessing preprocessing,
        List<Layer> layers,
        OptimizerSettings optimizer,
        Recipe recipe,
        Augmentation augmentation,
        int batch,
        int epochs,
        double validationShare,
        double testShare,
        int earlyStop,
        long seed,
        int threads,
        Sharding sharding) {
    public static final int MOST_UNITS = 10_000;
    public static final int MOST_LAYERS = 40;
    /** Pictures in a batch. */
    public static final int MOST_BATCH = 100_000;

    private static final int FEATURE_BATCH = 16;

    public TrainingSettings {
        layers = List.copyOf(layers);
        require(
                preprocessing.size() <= Preprocessing.MAX_SIZE,
                "The picture size must lie between %d and %d"
                        .formatted(Preprocessing.MIN_SIZE, Preprocessing.MAX_SIZE));
        require(
                preset != Preset.ORIGINAL || preprocessing.frozen().isEmpty(),
                "The original network looks at pixels and not at features; choose another preset");
        require(
                preprocessing.frozen().isEmpty() || layers.stream().allMatch(TrainingSettings::needsNoPlace),
                "Features have no place in the picture, so only dense layers and dropout can learn from them");
        require(
                preprocessing.frozen().isEmpty() || augmentation.equals(Augmentation.NONE),
                "Features are computed once for each picture, so pictures cannot be varied while it trains; leave that out");
        require(
                layers.stream().allMatch(layer -> !(layer instanceof Dense dense) || dense.units() <= MOST_UNITS),
                "Hidden layers need 1 to " + MOST_UNITS + " units");
        require(layers.size() <= MOST_LAYERS, "There can be at most " + MOST_LAYERS + " layers");
        require(
                layers.stream().noneMatch(layer -> layer instanceof Dense && layer.activation() == Activation.IDENTITY),
                "Hidden units need an activation: relu, tanh or sigmoid");
        require(
                optimizer.learningRate() > 0 && optimizer.learningRate() <= 100,
                "The learning rate must lie above 0 and be at most 100");
        require(
                optimizer.weightDecay() >= 0 && optimizer.weightDecay() <= 1,
                "The weight decay must lie between 0 and 1");
        require(
                preset != Preset.ORIGINAL || recipe.equals(Recipe.PLAIN),
                "The original network is trained as it was, without standardised inputs, schedule, smoothing or weights");
        require(
                preset != Preset.ORIGINAL || sharding.isPlain(),
                "The original network is kept as it was in the story, on one computer, so it has no shards");
        require(batch > 0 && batch <= MOST_BATCH, "A batch needs 1 to %d pictures".formatted(MOST_BATCH));
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

    /**
     * The same for features in place of pixels, of which there are few: only what needs no place in the picture stays of the
     * layers, and each step is of so few pictures that there are enough steps.
     */
    public TrainingSettings withFeatures(FrozenFeatures features) {
        return toBuilder()
                .preprocessing(preprocessing.with(Optional.of(features)))
                .layers(layers.stream().filter(TrainingSettings::needsNoPlace).toList())
                .recipe(recipe.standardised())
                .augmentation(Augmentation.NONE)
                .batch(Math.min(batch, FEATURE_BATCH))
                .build();
    }

    private static boolean needsNoPlace(Layer layer) {
        return layer instanceof Dense || layer instanceof Dropout;
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
                        preset,
                        grey(28),
                        List.of(dense(256, Activation.RELU)),
                        new OptimizerSettings(Kind.ADAM, 0.001),
                        Recipe.PLAIN,
                        Augmentation.NONE,
                        64,
                        80,
                        0.15,
                        0.15,
                        10,
                        1,
                        0,
                        Sharding.NONE);
            case ACCURATE ->
                new TrainingSettings(
                        preset,
                        new Preprocessing(48, true, Framing.CROP),
                        PresetChoice.forPhotographs(),
                        new OptimizerSettings(Kind.ADAM, 0.002, 0.05),
                        new Recipe(true, 0.05, true, 0.1, false),
                        new Augmentation(0.08, 10, 0.1, false, 0, 0, 0, 0),
                        32,
                        100,
                        0.15,
                        0.15,
                        40,
                        1,
                        0,
                        Sharding.NONE);
            case ORIGINAL ->
                new TrainingSettings(
                        preset,
                        grey(10),
                        List.of(dense(10, Activation.SIGMOID)),
                        new OptimizerSettings(Kind.SGD, 0.1, 0),
                        Recipe.PLAIN,
                        Augmentation.NONE,
                        1,
                        60,
                        0.15,
                        0.15,
                        0,
                        1,
                        0,
                        Sharding.NONE);
        };
    }

    private static Dense dense(int units, Activation activation) {
        return new Dense(units, activation, true);
    }

    private static Preprocessing grey(int size) {
        return new Preprocessing(size, false, Framing.CROP);
    }

    /**
     * Whether it is trained as the original network was: by gradient descent with an update after each picture, for which
     * there is a way of its own, in double precision.
     */
    boolean updatesAfterEachPicture() {
        return preset == Preset.ORIGINAL && batch == 1 && optimizer.kind() == Kind.SGD;
    }

    /** Units of the dense layers, in their order. */
    public List<Integer> hidden() {
        return layers.stream()
                .filter(Dense.class::isInstance)
                .map(layer -> ((Dense) layer).units())
                .toList();
    }

    /** Whether there is no layer but dense ones. */
    public boolean isDense() {
        return layers.stream().allMatch(Dense.class::isInstance);
    }

    /** Of the first layer that has one. */
    public Activation activation() {
        return activation(layers);
    }

    static Activation activation(List<Layer> layers) {
        return layers.stream()
                .map(Layer::activation)
                .filter(activation -> activation != Activation.IDENTITY)
                .findFirst()
                .orElse(Activation.RELU);
    }

    /** The same for inputs as they are. */
    public NetworkSpec network(int classes) {
        return network(classes, Standardisation.NONE);
    }

    /**
     * The network that these settings give for the number of classes.
     *
     * @throws ExplainedException if the layers do not fit on each other
     */
    public NetworkSpec network(int classes, Standardisation standardisation) {
        return preset == Preset.ORIGINAL
                ? NetworkSpec.original(picture(), classes)
                : NetworkSpec.classifier(picture(), standardisation, layers, classes);
    }

    /** What goes in for a picture. */
    Shape picture() {
        return preprocessing
                .frozen()
                .map(features -> Shape.flat(features.length()))
                .orElseGet(() -> new Shape(preprocessing.channels(), preprocessing.size(), preprocessing.size()));
    }
}
