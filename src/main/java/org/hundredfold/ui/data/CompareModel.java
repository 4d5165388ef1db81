package org.hundredfold.ui.data;

import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Goes through findings one after the other. They stay as they were when one began, although what is excluded on the way
 * makes others of them. For the thread of the window.
 */
final class CompareModel {
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private List<Found> findings = List.of();
    private int place;

    CompareModel(Decisions decisions) {
        decisions.albumProperty().subscribe((was, is) -> {
            if (was == null || !is.hasPicturesOf(was)) {
                close();
            }
        });
    }

    void open(List<Found> some, int first) {
        findings = some;
        go(first);
    }

    void close() {
        findings = List.of();
        found.set(null);
    }

    /** To a later finding or an earlier one; stays at the ends. */
    void goOn(int by) {
        go(place + by);
    }

    private void go(int wanted) {
        place = Math.max(0, Math.min(wanted, findings.size() - 1));
        chosen.set(0);
        found.set(findings.isEmpty() ? null : findings.get(place));
    }

    /** Chooses a picture of the finding; the nearest there is. */
    void choose(int picture) {
        if (found.get() != null) {
            chosen.set(Math.max(0, Math.min(picture, found.get().pictures().length - 1)));
        }
    }

    /** The number of the chosen picture as an array; empty if there is none. */
    int[] chosenNumber() {
        boolean any = found.get() != null && found.get().pictures().length > 0;
        return any ? new int[] {found.get().pictures()[chosen.get()]} : new int[0];
    }

    boolean hasNext() {
        return place < findings.size() - 1;
    }

    boolean hasPrevious() {
        return place > 0;
    }

    /** Such as {@code "3 of 20"}. */
    String position() {
        return "%d of %d".formatted(place + 1, findings.size());
    }

    /** The finding that is looked at; null while none is. */
    ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Which of the finding's pictures is chosen, from 0. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
