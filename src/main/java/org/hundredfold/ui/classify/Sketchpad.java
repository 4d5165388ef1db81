package org.hundredfold.ui.classify;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.hundredfold.ui.classify.Stroke.Point;

/** The sketch on the board; every stroke and every clearing can be undone. */
final class Sketchpad {
    private final History<Sketch> history = new History<>(Sketch.EMPTY);

    ReadOnlyObjectProperty<Sketch> sketchProperty() {
        return history.currentProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return history.undoableProperty();
    }

    void begin(Stroke stroke) {
        history.step(history.get().with(stroke));
    }

    /** Leads the stroke that has begun on to a point. */
    void extend(Point point) {
        history.goOn(history.get().extended(point));
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
