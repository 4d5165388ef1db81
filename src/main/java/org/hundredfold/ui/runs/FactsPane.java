package org.hundredfold.ui.runs;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.RunDecisions.Since;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.runs.RunFacts.Fact;

/** With what settings and data a run was trained. */
final class FactsPane extends HBox {
    private final RunsViewModel model;
    private long shown;

    FactsPane(RunsViewModel model) {
        this.model = model;
        getStyleClass().addAll("groups", "facts-pane");
    }

    void show(RunSummary run) {
        shown = run.id();
        VBox about = Layout.groups(Layout.lines(Labels.section("Data"), grid(RunFacts.data(run))));
        getChildren().setAll(Layout.lines(Labels.section("Settings"), grid(RunFacts.settings(run))), about);
        model.forecast(run.id(), outcome -> {
            if (shown == run.id()) {
                about.getChildren().add(Layout.lines(Labels.section("Time"), grid(RunFacts.forecast(outcome))));
            }
        });
    }

    /** Adds what was decided otherwise about the pictures. */
    void show(Optional<Since> since) {
        since.ifPresent(found -> {
            Label words = Labels.body(found.changes().words());
            words.setWrapText(true);
            VBox changes = Layout.lines(
                    Labels.section("Decisions about pictures"),
                    Labels.muted("Since " + found.run().name()),
                    words);
            changes.getStyleClass().add("changed-pictures");
            getChildren().add(changes);
        });
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
