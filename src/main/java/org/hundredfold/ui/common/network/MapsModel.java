package org.hundredfold.ui.common.network;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.train.LearnedPictures;
import org.hundredfold.ui.common.PixelView;

/**
 * What the layers of a network make of its pictures, one picture at a time: computed in the background, and only while
 * somebody looks. For the thread of the window.
 */
final class MapsModel {
    private static final SeenMaps READING = SeenMaps.failed("Reading the pictures");

    private final Executor asked;
    private final Executor following;
    private final Answering answering;
    private final ReadOnlyObjectWrapper<SeenMaps> seen = new ReadOnlyObjectWrapper<>(READING);
    private Function<ReadProgress, LearnedPictures> pictures;
    private long seed;
    private TrainedModel model;
    private int place;
    private boolean watched;
    private volatile Object question;

    /**
     * @param asked where is computed what the user has asked for
     * @param following where is computed what only follows a network that learns
     */
    MapsModel(Executor asked, Executor following, Answering answering) {
        this.asked = asked;
        this.following = following;
        this.answering = answering;
    }

    /** @param seed of the run, which draws the sample of pictures to look at */
    void begin(Function<ReadProgress, LearnedPictures> pictures, long seed) {
        this.pictures = pictures;
        this.seed = seed;
        model = null;
        ask(0);
    }

    void update(TrainedModel now) {
        boolean first = model == null;
        model = now;
        look(first ? asked : following);
    }

    /** Never null. */
    ReadOnlyObjectProperty<SeenMaps> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Whether somebody looks; while nobody does, nothing is computed. */
    void watch(boolean looks) {
        watched = looks;
        look(asked);
    }

    /** Goes so many pictures on, or back if negative, round and round. */
    void turn(int by) {
        ask(place + by);
        look(asked);
    }

    private void ask(int other) {
        place = other;
        question = new Object();
        if (model == null) {
            seen.set(READING);
        }
    }

    private void look(Executor executor) {
        if (!watched
                || model == null
                || !FeatureMaps.areMadeBy(model.parameters().network())) {
            return;
        }
        Object mine = question;
        TrainedModel of = model;
        int at = place;
        long drawn = seed;
        Function<ReadProgress, LearnedPictures> source = pictures;
        executor.execute(() -> answering.answer(
                () -> mine == question,
                () -> look(of, source.apply(answering.told(() -> mine == question, told -> {})), drawn, at),
                SeenMaps::failed,
                seen::set));
    }

    private static SeenMaps look(TrainedModel model, LearnedPictures pictures, long seed, int at) {
        int[] sample = pictures.sample(seed);
        int index = Math.floorMod(at, sample.length);
        DataSet data = pictures.data();
        Picture picture = data.pictures().get(sample[index]);
        return data.pixels().reading(() -> {
            byte[] pixels = data.pixels().copyOf(sample[index]);
            return new SeenMaps(
                    Optional.of(PixelView.image(pixels, data.preprocessing())),
                    "%s picture %d of %d. %s"
                            .formatted(
                                    pictures.hasValidation() ? "Validation" : "Training",
                                    index + 1,
                                    sample.length,
                                    pictures.note())
                            .strip(),
                    data.classes().get(picture.label()) + ", " + picture.relative(),
                    FeatureMaps.of(model, pixels));
        });
    }
}
