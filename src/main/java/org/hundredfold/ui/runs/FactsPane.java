package org.hundredfold.ui.runs;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.runs.RunFacts.Fact;

/** With what settings, data, programs and machine a run was trained. */
final class FactsPane extends HBox {
    FactsPane() {
        getStyleClass().addAll("groups", "facts-pane");
    }

    void show(RunSummary run) {
        getChildren()
                .setAll(
                        Layout.lines(Labels.section("Settings"), grid(RunFacts.settings(run))),
                        Layout.lines(Labels.section("Data"), grid(RunFacts.data(run))),
                        Layout.lines(Labels.section("Made with"), grid(RunFacts.madeWith(run))));
    }

    private static GridPane grid(List<Fact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        for (int i = 0; i < facts.size(); i++) {
            Label name = Labels.muted(facts.get(i).name());
            GridPane.setValignment(name, VPos.TOP);
            grid.addRow(i, name, Labels.body(facts.get(i).value()));
        }
        return grid;
    }
}
