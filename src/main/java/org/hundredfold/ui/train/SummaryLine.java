package org.hundredfold.ui.train;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** How a run ended, in a sentence, and what can be done with it. */
final class SummaryLine extends VBox {
    SummaryLine(
            FinishedRun finished,
            ObservableValue<SimpleMethods> methods,
            Consumer<FinishedRun> classify,
            Consumer<FinishedRun> showInRuns) {
        getStyleClass().addAll("card", "summary");
        Label simple = Layout.collapsing(Labels.bound(Labels.body(""), methods.map(SimpleMethods::words)));
        simple.visibleProperty().bind(simple.textProperty().isNotEmpty());
        Label sign = new Label();
        sign.graphicProperty().bind(methods.map(known -> sign(Summary.isWorthIt(finished.result(), known))));
        getChildren()
                .add(Layout.row(
                        sign,
                        Layout.grow(Layout.lines(Labels.body(Summary.sentence(finished)), simple)),
                        Buttons.plain("Show in Runs", Icon.RUNS, () -> showInRuns.accept(finished)),
                        Buttons.primary("Classify a picture", Icon.CLASSIFY, () -> classify.accept(finished))));
        finished.verdict().ifPresent(verdict -> getChildren().add(Labels.body(verdict.words())));
    }

    private static Node sign(boolean worthIt) {
        Node sign = (worthIt ? Icon.DONE : Icon.WARNING).node();
        sign.getStyleClass().add(worthIt ? "good" : "doubtful");
        return sign;
    }
}
