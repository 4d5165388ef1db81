package org.hundredfold.ui.train;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** How a run ended, in a sentence, and what can be done with it. */
final class SummaryLine extends VBox {
    /** @param baselines what there is to say of them, or empty */
    SummaryLine(
            FinishedRun finished,
            ObservableValue<String> baselines,
            Consumer<FinishedRun> classify,
            Consumer<FinishedRun> showInRuns) {
        getStyleClass().addAll("card", "summary");
        Label simple = Layout.collapsing(Labels.bound(Labels.body(""), baselines));
        simple.visibleProperty().bind(simple.textProperty().isNotEmpty());
        getChildren()
                .add(Layout.row(
                        Icon.DONE.node(),
                        Layout.grow(Layout.lines(Labels.body(Summary.sentence(finished)), simple)),
                        Buttons.plain("Show in Runs", Icon.RUNS, () -> showInRuns.accept(finished)),
                        Buttons.primary("Classify a picture", Icon.CLASSIFY, () -> classify.accept(finished))));
        finished.verdict().ifPresent(verdict -> getChildren().add(Labels.body(verdict.words())));
    }
}
