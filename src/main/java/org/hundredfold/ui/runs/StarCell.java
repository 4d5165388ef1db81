package org.hundredfold.ui.runs;

import java.util.function.BiConsumer;
import org.hundredfold.runs.RunSummary;

/** The star of a run, to be given and taken with a click. */
final class StarCell extends RunCell {
    private final StarButton button;

    StarCell(BiConsumer<RunSummary, Boolean> star) {
        button = new StarButton(() -> star.accept(getItem(), !getItem().starred()));
        button.setFocusTraversable(false); // one stop per row would be a long way; the selected run has a star to press
    }

    @Override
    void show(RunSummary run) {
        button.show(run.starred());
        setGraphic(button);
    }
}
