package org.hundredfold.ui.common.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.train.ExcitingPictures;
import org.hundredfold.train.ExcitingPictures.Excited;
import org.hundredfold.train.Histogram;
import org.hundredfold.train.LayerHistograms;
import org.hundredfold.train.LayerHistograms.OfPictures;
import org.hundredfold.train.LearnedPictures;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Newest;
import org.hundredfold.ui.common.PixelView;
import org.hundredfold.ui.common.network.Exciting.Seen;
import org.hundredfold.ui.common.network.Exciting.State;
import org.hundredfold.ui.common.network.FirstLayer.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network to be looked into: its units, the pictures that excite one of them, and how its numbers are spread. What takes
 * long is computed in the background, and only what somebody looks at. For the thread of the window.
 */
public final class NetworkModel {
    /** A network that no longer changes. */
    public static final double FINAL = Double.NaN;

    private static final Logger LOG = LoggerFactory.getLogger(NetworkModel.class);
    private static final int MOST_EXCITING = 12;

    private final Executor looking;
    private final Executor counting;
    private final Executor window;
    private final Answering answering;
    private final MapsModel maps;
    private final ReadOnlyObjectWrapper<FirstLayer> layer = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Order> order = new SimpleObjectProperty<>(Order.NUMBER);
    private final BooleanProperty inColour = new SimpleBooleanProperty();
    private final ObjectProperty<OptionalInt> opened = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<Exciting> exciting = new ReadOnlyObjectWrapper<>(Exciting.UNASKED);
    private final ReadOnlyObjectWrapper<Spread> spread = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<int[]> ordered = new ReadOnlyObjectWrapper<>(new int[0]);
    private double epoch = FINAL;
    private boolean counts;
    private boolean asked;
    private volatile Shown shown;
    private volatile Object question;

    /**
     * @param background where exciting pictures are looked for
     * @param counting runs the newest of its tasks, one at a time, where histograms are counted
     * @param window runs tasks on the thread of the window
     */
    public NetworkModel(Executor background, Executor counting, Executor window) {
        looking = new Newest(background, failure -> LOG.error("No exciting pictures", failure));
        this.counting = counting;
        this.window = window;
        answering = new Answering(window);
        maps = new MapsModel(new Newest(background, failure -> LOG.error("No maps", failure)), counting, answering);
        order.subscribe(now -> sort());
        opened.subscribe(now -> openedAnother());
    }

    /** One network from when it is shown until another is; its pictures are read once. */
    private static final class Shown {
        private final PictureSource source;
        private final long seed;
        private LearnedPictures read;
        /** What was counted last of pictures, and at which epoch; for the counting thread. */
        private volatile OfPictures counted;

        private volatile TrainedModel countedOf;
        private volatile double countedAt = FINAL;
        private volatile String words = "";

        private Shown(PictureSource source, long seed) {
            this.source = source;
            this.seed = seed;
        }

        private synchronized LearnedPictures pictures(ReadProgress progress) {
            if (read == null) {
                read = source.read(progress);
            }
            return read;
        }
    }

    /**
     * Makes ready for another network, which {@link #update} brings.
     *
     * @param seed of the run, which draws the sample of pictures that histograms are of
     */
    public void begin(PictureSource pictures, long seed) {
        shown = new Shown(pictures, seed);
        asked = false;
        question = null;
        layer.set(null);
        opened.set(OptionalInt.empty());
        exciting.set(Exciting.UNASKED);
        spread.set(null);
        maps.begin(shown::pictures, seed);
    }

    /**
     * Shows the network; after the first time, what it has learned since.
     *
     * @param at the epoch that this is the end of, or on the way to; or {@link #FINAL}
     */
    public void update(TrainedModel model, double at) {
        FirstLayer before = layer.get();
        FirstLayer now = new FirstLayer(model);
        epoch = at;
        if (before == null || !now.hasSameShape(before)) {
            ordered.set(now.ordered(order.get()));
        }
        if (before == null) {
            inColour.set(now.weights().areColourful());
        }
        layer.set(now);
        maps.update(model);
        count();
    }

    private void sort() {
        FirstLayer now = layer.get();
        if (now != null) {
            ordered.set(now.ordered(order.get()));
        }
    }

    ReadOnlyObjectProperty<FirstLayer> layerProperty() {
        return layer.getReadOnlyProperty();
    }

    /** The units' numbers as they are to be shown; sorted when the order is chosen, so that none jumps while it learns. */
    ReadOnlyObjectProperty<int[]> orderedProperty() {
        return ordered.getReadOnlyProperty();
    }

    ObjectProperty<Order> orderProperty() {
        return order;
    }

    /** Whether weights for pictures in colour are shown in colour; of each network as suits it until the user chooses. */
    BooleanProperty inColourProperty() {
        return inColour;
    }

    /** The unit that is looked at closely; empty if none is. */
    ObjectProperty<OptionalInt> openedProperty() {
        return opened;
    }

    ReadOnlyObjectProperty<Exciting> excitingProperty() {
        return exciting.getReadOnlyProperty();
    }

    /** What its layers make of its pictures. */
    MapsModel maps() {
        return maps;
    }

    /** Null while nothing is known, or nobody looks at it. */
    ReadOnlyObjectProperty<Spread> spreadProperty() {
        return spread.getReadOnlyProperty();
    }

    /** Looks for the pictures that excite the open unit most; from then on for every unit that is opened. */
    void ask() {
        asked = true;
        openedAnother();
    }

    private void openedAnother() {
        Object mine = new Object();
        question = mine;
        FirstLayer now = layer.get();
        if (!asked || now == null || opened.get().isEmpty()) {
            exciting.set(Exciting.UNASKED);
            return;
        }
        int unit = opened.get().getAsInt();
        Shown of = shown;
        String moment = Double.isNaN(epoch) ? "" : "At epoch " + Formats.number(epoch) + ".";
        exciting.set(Exciting.busy("Reading the pictures it learned from", -1));
        looking.execute(() -> answering.answer(
                () -> of == shown && mine == question,
                () -> {
                    LearnedPictures pictures = of.pictures(answering.told(
                            () -> of == shown, told -> say(mine, "Reading the pictures it learned from", told)));
                    ReadProgress looked = answering.told(
                            () -> mine == question, told -> say(mine, "Looking through the pictures", told));
                    return exciting(now.model(), unit, pictures, looked, moment);
                },
                Exciting::failed,
                exciting::set));
    }

    private void say(Object mine, String words, double progress) {
        if (mine == question) {
            exciting.set(Exciting.busy(words, progress));
        }
    }

    private static Exciting exciting(
            TrainedModel model, int unit, LearnedPictures pictures, ReadProgress progress, String moment) {
        DataSet data = pictures.data();
        List<Excited> found = ExcitingPictures.of(
                model.parameters(), unit, data, pictures.split().training(), MOST_EXCITING, progress);
        List<Seen> seen = data.pixels().reading(() -> {
            List<Seen> images = new ArrayList<>();
            for (Excited excited : found) {
                Picture picture = data.pictures().get(excited.picture());
                images.add(new Seen(
                        PixelView.image(data.pixels().copyOf(excited.picture()), data.preprocessing()),
                        picture.relative(),
                        data.classes().get(picture.label()),
                        excited.activation()));
            }
            return images;
        });
        return new Exciting(State.THERE, (moment + " " + pictures.note()).strip(), 1, seen);
    }

    /** Whether somebody looks at the histograms; while nobody does, none is counted. */
    void watchHistograms(boolean watched) {
        counts = watched;
        count();
    }

    private void count() {
        FirstLayer now = layer.get();
        if (counts && now != null) {
            Shown of = shown;
            double at = epoch;
            counting.execute(() -> count(now.model(), of, at));
        }
    }

    /** Counts the weights, and what takes pictures once in an epoch. */
    private void count(TrainedModel model, Shown of, double at) {
        List<Histogram> weights = LayerHistograms.of(model.parameters());
        boolean again = of.countedOf != model && (Double.isNaN(at) || Math.floor(at) != Math.floor(of.countedAt));
        String before = of.counted == null ? "Reading the pictures" : of.words;
        tell(of, spread(model, weights, of, again ? before : of.words));
        if (again) {
            answering.answer(
                    () -> of == shown,
                    () -> {
                        LearnedPictures pictures = of.pictures(answering.told(() -> of == shown, told -> {}));
                        int[] sample = pictures.sample(of.seed);
                        of.counted = LayerHistograms.of(model.parameters(), pictures.data(), sample);
                        of.countedOf = model;
                        of.countedAt = at;
                        of.words = words(pictures, sample.length, at);
                        return spread(model, weights, of, of.words);
                    },
                    sentence -> spread(model, weights, of, sentence),
                    spread::set);
        }
    }

    private void tell(Shown of, Spread news) {
        window.execute(() -> {
            if (of == shown) {
                spread.set(news);
            }
        });
    }

    private static Spread spread(TrainedModel model, List<Histogram> weights, Shown of, String words) {
        return new Spread(model.parameters().network(), weights, Optional.ofNullable(of.counted), words);
    }

    private static String words(LearnedPictures pictures, int count, double at) {
        return "Activations and gradients of %s%s. %s"
                .formatted(
                        Formats.count(
                                count,
                                pictures.hasValidation() ? "validation picture" : "training picture",
                                pictures.hasValidation() ? "validation pictures" : "training pictures"),
                        Double.isNaN(at) ? "" : " at epoch " + Formats.number(at),
                        pictures.note())
                .strip();
    }
}
