package org.hundredfold.ui.classify;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.hundredfold.ui.classify.Stroke.Point;

/** The sketch on the board; every stroke and every clearing can be undone. */
final class Sketchpad {
    private final History<Sketch> history = new History<>(Sketch.EMPTY);
    /** As the stroke that has begun has left it. */
    private Sketch drawn;

    ReadOnlyObjectProperty<Sketch> sketchProperty() {
        return history.currentProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return history.undoableProperty();
    }

    void begin(Stroke stroke) {
        drawn = history.get().with(stroke);
        history.step(drawn);
    }

    /** Leads the stroke that has begun on to a point, unless it has been taken back or wiped off meanwhile. */
    void extend(Point point) {
        if (history.get() == drawn) {
            drawn = drawn.extended(point);
            history.goOn(drawn);
        }
    }

    void clear() {
        if (!history.get().isEmpty()) {
            history.step(Sketch.EMPTY);
        }
    }

    void undo() {
        history.undo();
    }
}
