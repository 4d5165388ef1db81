package org.hundredfold.ui.runs;

import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Icon;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a run ended; with a sign where it ended badly. */
final class StateCell extends RunCell {
    private final FontIcon warning = Icon.WARNING.node();

    @Override
    void show(RunSummary run) {
        setText(RunWords.state(run));
        setGraphic(RunWords.wentWrong(run.state()) ? warning : null);
    }
}
