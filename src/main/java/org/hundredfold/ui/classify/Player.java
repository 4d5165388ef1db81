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
    /** As the last move of a knob has left it. */
    private Played turned;
    /** As the last stroke has left it. */
    private Played painted;

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

    /** @param on whether this goes on with the last step, if that has not been taken back meanwhile */
    void turn(Knob knob, double amount, boolean on) {
        boolean goesOn = on && history.get() == turned;
        turned = history.get().with(knob, amount);
        if (goesOn) {
            history.goOn(turned);
        } else {
            history.step(turned);
        }
    }

    /** @param point of what is seen */
    void press(Pen pen, Point point) {
        painted = history.get().begun(pen, point);
        history.step(painted);
    }

    /** Leads the stroke that has begun on, unless something else has been done meanwhile. */
    void drag(Point point) {
        if (history.get() == painted) {
            painted = painted.ledOn(point);
            history.goOn(painted);
        }
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
