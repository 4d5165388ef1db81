package org.hundredfold.ui.classify;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.hundredfold.ui.classify.Stroke.Point;

/** The picture that is played with; every move of a knob and every stroke can be undone. For the thread of the window. */
final class Player {
    private final History<Played> history = new History<>(null);
    private Subject subject;
    private volatile Played latest;

    Player() {
        playedProperty().subscribe(() -> latest = history.get()); // before all that are told of the news
    }

    /** Null while none is played with. */
    ReadOnlyObjectProperty<Played> playedProperty() {
        return history.currentProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return history.undoableProperty();
    }

    boolean isPlaying() {
        return history.get() != null;
    }

    /** The picture as it is now; null while none is played with. */
    Subject subject() {
        return subject;
    }

    /** @param picture of the subject, untouched */
    void begin(Subject from, Played picture) {
        subject = from.played(() -> Optional.ofNullable(latest)
                .filter(played -> !played.isUntouched())
                .map(Played::image));
        history.begin(picture);
    }

    void end() {
        subject = null;
        history.begin(null);
    }

    /** @param on whether this goes on with the last step */
    void turn(Knob knob, double amount, boolean on) {
        Played next = history.get().with(knob, amount);
        if (on) {
            history.goOn(next);
        } else {
            history.step(next);
        }
    }

    /** @param point of what is seen */
    void press(Pen pen, Point point) {
        history.step(history.get().begun(pen, point));
    }

    /** Leads the stroke that has begun on. */
    void drag(Point point) {
        history.goOn(history.get().ledOn(point));
    }

    /** Shows something that was found to be worth a look. */
    void show(Played found) {
        history.step(found);
    }

    /** Back to the picture as it was. */
    void restore() {
        if (!history.get().isUntouched()) {
            history.step(history.get().untouched());
        }
    }

    void undo() {
        history.undo();
    }
}
