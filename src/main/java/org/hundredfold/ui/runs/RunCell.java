package org.hundredfold.ui.runs;

import javafx.scene.control.TableCell;
import org.hundredfold.runs.RunSummary;

/** A cell of the table of runs; one serves run after run while the table scrolls. */
abstract class RunCell extends TableCell<RunRow, RunSummary> {
    abstract void show(RunSummary run);

    @Override
    protected final void updateItem(RunSummary run, boolean empty) {
        super.updateItem(run, empty);
        if (empty || run == null) {
            setText(null);
            setGraphic(null);
            setTooltip(null);
        } else {
            show(run);
        }
    }
}
