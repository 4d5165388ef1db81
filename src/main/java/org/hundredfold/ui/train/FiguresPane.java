package org.hundredfold.ui.train;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The figures beside the curves: accuracy large, the rest below. */
final class FiguresPane extends VBox {
    private final LiveRun run;

    FiguresPane(LiveRun run) {
        this.run = run;
        getStyleClass().addAll("column", "figures");
        Label accuracy = following(Labels.figure(""), Figures::accuracy);
        GridPane rest = new GridPane();
        rest.getStyleClass().add("figure-list");
        rest.addRow(0, Labels.muted("Epoch"), following(new Label(), Figures::epoch));
        rest.addRow(1, Labels.muted("Speed"), following(new Label(), Figures::speed));
        rest.addRow(2, Labels.muted("Time"), following(new Label(), Figures::time));
        rest.addRow(3, Labels.muted("Workers"), Labels.bound(new Label(), run.workersProperty()));
        getChildren()
                .addAll(
                        Layout.lines(
                                Layout.head(Labels.section("Accuracy")),
                                accuracy,
                                following(wrapped(), Figures::meaning),
                                following(wrapped(), Figures::interval)),
                        rest);
    }

    private Label following(Label label, Function<Figures, String> part) {
        return Labels.bound(label, run.figuresProperty().map(part));
    }

    private static Label wrapped() {
        Label label = Labels.muted("");
        label.setWrapText(true);
        return label;
    }
}
