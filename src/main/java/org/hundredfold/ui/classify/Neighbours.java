package org.hundredfold.ui.classify;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.Neighbourhood;
import org.hundredfold.model.Neighbourhood.Way;
import org.hundredfold.train.LearnedPictures;
import org.hundredfold.ui.common.PixelView;
import org.hundredfold.ui.common.network.Answering;

/**
 * The pictures that the network has learned from which are nearest to the one looked at. They are read and taken through the
 * network once for each network, in the background, and only while somebody looks. For the thread of the window.
 */
final class Neighbours {
    /** Gives the pictures that a network has learned from; waits. */
    @FunctionalInterface
    interface Source {
        /** @throws org.hundredfold.ExplainedException if they are gone, or cannot be read any more */
        LearnedPictures read(Network network, ReadProgress progress);
    }

    private static final String READING = "Reading the pictures it learned from";
    private static final int COUNT = 8;

    private final ReadOnlyObjectProperty<Question> question;
    private final Source source;
    private final Executor background;
    private final Answering answering;
    private final ReadOnlyObjectWrapper<Near> near = new ReadOnlyObjectWrapper<>();
    private boolean watched;
    /** Null while nobody looks. */
    private volatile Network wanted;
    /** For the thread in the background. */
    private Known known;

    /** One network's. */
    private record Known(Network of, Neighbourhood pictures, String note) {}

    /** @param background runs the newest of its tasks */
    Neighbours(ReadOnlyObjectProperty<Question> question, Source source, Executor background, Executor window) {
        this.question = question;
        this.source = source;
        this.background = background;
        answering = new Answering(window);
        question.subscribe(now -> look());
    }

    /** Null while nobody looks. */
    ReadOnlyObjectProperty<Near> nearProperty() {
        return near.getReadOnlyProperty();
    }

    void watch(boolean looks) {
        watched = looks;
        look();
    }

    private void look() {
        Question now = question.get();
        Network before = wanted;
        wanted = watched && now != null ? now.network() : null;
        if (wanted == null || wanted != before) {
            near.set(null); // what another network found near must not stand below this one's answer
        }
        if (wanted == null) {
            return;
        }
        background.execute(() -> answering.answer(() -> asks(now), () -> find(now), Near::failed, near::set));
    }

    private boolean asks(Question asked) {
        return watched && asked == question.get();
    }

    private Near find(Question asked) {
        Network network = asked.network();
        if (known == null || known.of != network) {
            known = null; // before the next is read: both may be large
            LearnedPictures pictures = source.read(network, told(network));
            known = new Known(
                    network,
                    Neighbourhood.of(
                            asked.model(),
                            pictures.data(),
                            pictures.split().training(),
                            Runtime.getRuntime().availableProcessors()),
                    pictures.note());
        }
        return new Near(known.note, Double.NaN, shown(asked, Way.HIDDEN), shown(asked, Way.PIXELS));
    }

    private ReadProgress told(Network network) {
        return answering.told(() -> wanted == network, done -> {
            if (wanted == network && (near.get() == null || near.get().isEmpty())) {
                near.set(Near.busy(READING, done));
            }
        });
    }

    private List<Near.Shown> shown(Question asked, Way way) {
        DataSet data = known.pictures.data();
        String answered = asked.answer().best().className();
        return data.pixels()
                .reading(() -> known.pictures.nearest(asked.answer(), way, COUNT).stream()
                        .map(each -> new Near.Shown(
                                PixelView.image(data.pixels().copyOf(each.index()), data.preprocessing()),
                                data.folder(),
                                each.picture().file(),
                                each.picture().relative(),
                                each.className(),
                                each.distance(),
                                each.className().equals(answered)))
                        .toList());
    }
}
