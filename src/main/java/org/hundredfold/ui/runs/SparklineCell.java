package org.hundredfold.ui.runs;

import org.hundredfold.runs.RunSummary;

/** How the validation error fell. */
final class SparklineCell extends RunCell {
    private final Sparkline line = new Sparkline();

    @Override
    void show(RunSummary run) {
        line.show(run.validationErrors());
        setGraphic(line);
    }
}
