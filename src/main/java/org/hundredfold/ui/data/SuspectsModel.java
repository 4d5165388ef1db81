package org.hundredfold.ui.data;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Goes through the suspected pictures: which one is looked at, and what is decided about it. For the thread of the window. */
final class SuspectsModel {
    private final LabelSearch search;
    private final Decisions decisions;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Suspicion> chosen = new ReadOnlyObjectWrapper<>();

    SuspectsModel(LabelSearch search) {
        this.search = search;
        decisions = search.decisions();
        search.suspectedProperty().subscribe(listed -> {
            if (listed.isEmpty()) {
                close();
            }
        });
    }

    void open() {
        open.set(!search.suspectedProperty().get().isEmpty());
    }

    void close() {
        open.set(false);
        chosen.set(null);
    }

    /** @param suspicion null for none */
    void choose(Suspicion suspicion) {
        chosen.set(suspicion);
    }

    /** The number of the chosen picture as an array; empty if there is none. */
    int[] chosenNumber() {
        return chosen.get() == null ? new int[0] : new int[] {chosen.get().number()};
    }

    void moveToSuggested() {
        if (chosen.get() != null) {
            decisions.move(chosenNumber(), chosen.get().suggested());
        }
    }

    void findRight() {
        decisions.confirm(chosenNumber());
    }

    /** What was decided about a picture: such as {@code "moved from star"}, {@code "right"}, or empty. */
    String state(Suspicion suspicion) {
        String decided = decisions.state(suspicion.number());
        if (!decisions.isRight(suspicion.number())) {
            return decided;
        }
        return decided.isEmpty() ? "right" : decided + ", right";
    }

    String className(int label) {
        return decisions.albumProperty().get().classes().get(label);
    }

    LabelSearch search() {
        return search;
    }

    Decisions decisions() {
        return decisions;
    }

    /** Whether the list is looked at; never while it is empty. */
    ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The picture that is looked at, or null. */
    ReadOnlyObjectProperty<Suspicion> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}
