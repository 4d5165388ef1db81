package org.hundredfold.ui.runs;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.runs.RunSummary;

/** A row of the table; stays the same object while what is known of its run changes, so that a selection survives. */
public final class RunRow {
    private final ReadOnlyObjectWrapper<RunSummary> summary;

    RunRow(RunSummary summary) {
        this.summary = new ReadOnlyObjectWrapper<>(summary);
    }

    public long id() {
        return summary().id();
    }

    public RunSummary summary() {
        return summary.get();
    }

    public ReadOnlyObjectProperty<RunSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Takes over a newer summary, unless it says the same: nothing needs to be drawn again then. */
    void update(RunSummary newer) {
        if (!same(summary(), newer)) {
            summary.set(newer);
        }
    }

    /** Compares what can change; the score appears together with the state that ends the run. */
    private static boolean same(RunSummary a, RunSummary b) {
        return a.state() == b.state()
                && a.epochs() == b.epochs()
                && a.starred() == b.starred()
                && a.name().equals(b.name())
                && a.note().equals(b.note());
    }
}
