package org.hundredfold.ui.runs;

import java.util.function.Function;
import javafx.scene.control.Tooltip;
import org.hundredfold.runs.RunSummary;

/** Something of a run in words. */
final class TextCell extends RunCell {
    private final Function<RunSummary, String> text;
    private final Function<RunSummary, String> whole;
    private final Tooltip tooltip = new Tooltip();

    TextCell(Function<RunSummary, String> text) {
        this(text, text);
    }

    /** @param whole what the tooltip says */
    TextCell(Function<RunSummary, String> text, Function<RunSummary, String> whole) {
        this.text = text;
        this.whole = whole;
    }

    @Override
    void show(RunSummary run) {
        setText(text.apply(run));
        tooltip.setText(whole.apply(run));
        setTooltip(tooltip);
    }
}
