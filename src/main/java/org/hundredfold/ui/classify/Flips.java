package org.hundredfold.ui.classify;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.model.Classifier;
import org.hundredfold.ui.common.Messages;

/**
 * What flips the answer for the picture that is played with, searched for on request; forgotten once something else is done
 * to that picture. For the thread of the window.
 */
final class Flips {
    private static final double IDLE = -1;

    private final Player player;
    private final Messages messages;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
    private final ReadOnlyObjectWrapper<List<Flip>> found = new ReadOnlyObjectWrapper<>();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private Played searched;

    Flips(Player player, Messages messages, Executor background, Executor window) {
        this.player = player;
        this.messages = messages;
        this.background = background;
        this.window = window;
        player.playedProperty().subscribe(this::follow);
    }

    /** How far the search is, in [0, 1]; below 0 while there is none. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The smallest first; null before anything has been searched for. */
    ReadOnlyObjectProperty<List<Flip>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    void search(Classifier classifier) {
        cancel();
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        progress.set(0);
        Played picture = player.playedProperty().get();
        searched = picture;
        background.execute(() -> {
            try {
                List<Flip> flips = new FlipSearch(
                                classifier, picture, stop::get, share -> say(stop, () -> progress.set(share)))
                        .find();
                say(stop, () -> {
                    progress.set(IDLE);
                    found.set(flips);
                });
            } catch (CancellationException wanted) {
                // nobody waits for it any more
            } catch (RuntimeException | Error e) {
                messages.error(e);
                say(stop, this::cancel);
            }
        });
    }

    private void say(AtomicBoolean stop, Runnable news) {
        window.execute(() -> {
            if (!stop.get()) {
                news.run();
            }
        });
    }

    private void follow(Played now) {
        boolean ofThis = now != null && (now.equals(searched) || isFound(now));
        if (!ofThis) {
            cancel();
        }
    }

    private boolean isFound(Played now) {
        return found.get() != null
                && found.get().stream().anyMatch(flip -> flip.played().equals(now));
    }

    /** Ends the search and forgets what was found. */
    void cancel() {
        cancelled.set(true);
        progress.set(IDLE);
        found.set(null);
    }

    void show(Flip flip) {
        player.show(flip.played());
    }
}
