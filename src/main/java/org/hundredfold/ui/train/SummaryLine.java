package org.hundredfold.ui.train;

import java.util.function.Consumer;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** How a run ended, in a sentence, and what can be done with it. */
final class SummaryLine extends VBox {
    SummaryLine(FinishedRun finished, Consumer<FinishedRun> classify, Consumer<FinishedRun> showInRuns) {
        getStyleClass().addAll("card", "summary");
        getChildren()
                .add(Layout.row(
                        Icon.DONE.node(),
                        Layout.grow(Labels.body(Summary.sentence(finished.result()))),
                        Buttons.plain("Show in Runs", Icon.RUNS, () -> showInRuns.accept(finished)),
                        Buttons.primary("Classify a picture", Icon.CLASSIFY, () -> classify.accept(finished))));
        finished.verdict().ifPresent(verdict -> getChildren().add(Labels.body(verdict.words())));
    }
}
