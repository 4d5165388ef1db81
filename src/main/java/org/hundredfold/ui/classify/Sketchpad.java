package org.hundredfold.ui.classify;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.ui.classify.Stroke.Point;

/** The sketch on the board and all that it was before, so that every stroke and every clearing can be undone. */
final class Sketchpad {
    private final ReadOnlyObjectWrapper<Sketch> sketch = new ReadOnlyObjectWrapper<>(Sketch.EMPTY);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final Deque<Sketch> before = new ArrayDeque<>();

    ReadOnlyObjectProperty<Sketch> sketchProperty() {
        return sketch.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    void begin(Stroke stroke) {
        change(sketch.get().with(stroke));
    }

    /** Leads the stroke that has begun on to a point. */
    void extend(Point point) {
        sketch.set(sketch.get().extended(point));
    }

    void clear() {
        if (!sketch.get().isEmpty()) {
            change(Sketch.EMPTY);
        }
    }

    void undo() {
        if (undoable.get()) {
            sketch.set(before.pop());
            undoable.set(!before.isEmpty());
        }
    }

    private void change(Sketch next) {
        before.push(sketch.get());
        undoable.set(true);
        sketch.set(next);
    }
}
