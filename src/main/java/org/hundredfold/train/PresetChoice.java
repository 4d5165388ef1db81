package org.hundredfold.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hundredfold.data.Colourfulness;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FirstLook;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.Normalisation;

/**
 * A preset fitted to the pictures at hand.
 *
 * @param reason one or two sentences for the user: what was chosen and why
 */
public record PresetChoice(TrainingSettings settings, String reason) {
    /** Pixels along the shorter side up to which pictures are taken as they are. */
    private static final int SMALL = 40;

    private static final int SMALLEST = 16;
    private static final int LARGE_SIDE = 48;

    /** Multiplications of the forward pass that a training may take: two to three minutes on two cores of a laptop. */
    private static final double BUDGET = 4e12;

    private static final int MOST_EPOCHS = 100;
    private static final int FEWEST_EPOCHS = 12;
    /** Below which there are smaller batches, for enough steps in an epoch. */
    private static final int FEW_PICTURES = 5_000;

    /** From which on a schedule pays for the quick preset. */
    private static final int MANY_PICTURES = 10_000;

    /** Of the largest class, below which pictures of a class count more. */
    private static final double UNEVEN = 0.5;

    /**
     * How pictures are likely to be read for a preset, after a look at a few of them, so that they need to be read but once;
     * {@link #of} tells when all are known. Not for the window's thread.
     *
     * @param folder as for {@link FirstLook#at}
     */
    public static Preprocessing likelyForm(Preset preset, Path folder) {
        Preprocessing usual = TrainingSettings.of(preset).preprocessing();
        return preset == Preset.ACCURATE
                ? FirstLook.at(folder)
                        .map(look -> form(look.side(), look.colour()))
                        .orElse(usual)
                : usual;
    }

    /** Looks into a few files where colour matters, so not for the window's thread. */
    public static PresetChoice of(Preset preset, DataSet data) {
        return switch (preset) {
            case QUICK -> new PresetChoice(balanced(quick(data.pictures().size()), data), quickReason(data));
            case ACCURATE -> accurate(data);
            case ORIGINAL ->
                new PresetChoice(
                        TrainingSettings.of(preset),
                        "The network of the story, exactly as it was: to compare with, not to get the best answers.");
        };
    }

    /** Whether the reason tells of these settings too, whatever else was changed in them. */
    public boolean holdsFor(TrainingSettings changed) {
        return changed.preprocessing().equals(settings.preprocessing())
                && changed.layers().equals(settings.layers())
                && changed.epochs() == settings.epochs();
    }

    private static String quickReason(DataSet data) {
        return String.format(
                Locale.ROOT,
                "One layer of 256 units on small grey pictures learns %,d pictures in seconds to a minute and shows whether"
                        + " they can be told apart; shapes and colours of photographs want Accurate.",
                data.pictures().size());
    }

    /** So many pictures give enough steps for a schedule: each epoch is long, and few are needed. */
    private static TrainingSettings quick(int pictures) {
        TrainingSettings quick = TrainingSettings.of(Preset.QUICK);
        return pictures < MANY_PICTURES
                ? quick
                : quick.toBuilder()
                        .layers(List.of(new Dense(256, Activation.RELU, true), new Dropout(0.3)))
                        .recipe(new Recipe(false, 0, true, 0.05, false))
                        .epochs(30)
                        .earlyStop(15)
                        .build();
    }

    private static PresetChoice accurate(DataSet data) {
        int side = side(data);
        boolean small = side <= SMALL;
        boolean colour = Colourfulness.in(data);
        Preprocessing pictures = form(side, colour);
        TrainingSettings base = TrainingSettings.of(Preset.ACCURATE).withPreprocessing(pictures).toBuilder()
                .layers(small ? forSmall() : forPhotographs())
                .batch(data.pictures().size() < FEW_PICTURES ? 32 : 64)
                .augmentation(AugmentationProposal.of(data).amounts())
                .build();
        int epochs = epochs(base, data.pictures().size(), data.classes().size());
        TrainingSettings settings = balanced(base.toBuilder().epochs(epochs).build(), data);
        return new PresetChoice(
                settings,
                String.format(
                        Locale.ROOT,
                        "A convolutional network on %d x %d %s pictures, because %s; %d epochs %s.",
                        pictures.size(),
                        pictures.size(),
                        colour ? "colour" : "grey",
                        small ? "yours are that small" : "yours show more than small ones would keep",
                        epochs,
                        epochs > FEWEST_EPOCHS
                                ? String.format(
                                        Locale.ROOT,
                                        "fit %,d pictures into a few minutes on two cores",
                                        data.pictures().size())
                                : "are the fewest that learn well, and take their time with so many pictures"));
    }

    /** The middle of the shorter sides. */
    private static int side(DataSet data) {
        int[] sides = data.pictures().stream()
                .mapToInt(picture ->
                        Math.min(picture.facts().width(), picture.facts().height()))
                .sorted()
                .toArray();
        return sides[sides.length / 2];
    }

    private static Preprocessing form(int side, boolean colour) {
        return new Preprocessing(side <= SMALL ? Math.max(SMALLEST, side) : LARGE_SIDE, colour, Framing.CROP);
    }

    private static List<Layer> forSmall() {
        return List.of(
                new Convolution(24, 3, Activation.RELU),
                new MaxPooling(2),
                new Convolution(48, 3, Activation.RELU),
                new MaxPooling(2),
                new Convolution(48, 3, Activation.RELU),
                new Dense(128, Activation.RELU, true),
                new Dropout(0.3));
    }

    static List<Layer> forPhotographs() {
        List<Layer> layers = new ArrayList<>();
        for (int maps : List.of(16, 32, 64)) {
            layers.add(new Convolution(maps, 3, Activation.IDENTITY));
            layers.add(new Normalisation(maps / 8, Activation.RELU));
            layers.add(new MaxPooling(2));
        }
        layers.add(new Dense(64, Activation.RELU, true));
        layers.add(new Dropout(0.2));
        return layers;
    }

    static int epochs(TrainingSettings settings, int pictures, int classes) {
        double affordable = BUDGET / settings.network(classes).multiplications() / pictures;
        return (int) Math.max(FEWEST_EPOCHS, Math.min(MOST_EPOCHS, affordable));
    }

    private static TrainingSettings balanced(TrainingSettings settings, DataSet data) {
        int most = IntStream.of(data.counts()).max().orElse(0);
        boolean uneven = IntStream.of(data.counts()).anyMatch(count -> count < UNEVEN * most);
        Recipe recipe = settings.recipe();
        return settings.toBuilder()
                .recipe(new Recipe(
                        recipe.standardise(), recipe.warmUp(), recipe.cosine(), recipe.labelSmoothing(), uneven))
                .build();
    }
}
