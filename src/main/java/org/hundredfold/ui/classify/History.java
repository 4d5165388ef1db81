package org.hundredfold.ui.classify;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** An immutable value and all that it was before, so that every step can be undone. For the thread of the window. */
final class History<T> {
    private final ReadOnlyObjectWrapper<T> current;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final Deque<T> before = new ArrayDeque<>();

    History(T first) {
        current = new ReadOnlyObjectWrapper<>(first);
    }

    ReadOnlyObjectProperty<T> currentProperty() {
        return current.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    T get() {
        return current.get();
    }

    /** A step of its own. */
    void step(T next) {
        before.push(current.get());
        undoable.set(true);
        current.set(next);
    }

    /** Goes on with the last step. */
    void goOn(T next) {
        current.set(next);
    }

    void undo() {
        if (undoable.get()) {
            T last = before.pop();
            undoable.set(!before.isEmpty());
            current.set(last);
        }
    }

    /** @param first with nothing before it */
    void begin(T first) {
        before.clear();
        undoable.set(false);
        current.set(first);
    }
}
