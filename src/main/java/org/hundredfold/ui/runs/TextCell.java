package org.hundredfold.ui.runs;

import java.util.function.Function;
import javafx.scene.control.Tooltip;
import org.hundredfold.runs.RunSummary;

/** Something of a run in words. */
final class TextCell extends RunCell {
    private final Function<RunSummary, String> text;
    private final Tooltip whole = new Tooltip();

    TextCell(Function<RunSummary, String> text) {
        this.text = text;
    }

    @Override
    void show(RunSummary run) {
        setText(text.apply(run));
        whole.setText(getText());
        setTooltip(whole);
    }
}
