package org.hundredfold.ui.runs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.RunDecisions.Since;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.runs.FolderQuestion.Asking;
import org.hundredfold.ui.runs.RunFacts.Fact;

/** With what settings, data, programs and machine a run was trained. */
final class FactsPane extends VBox {
    private final RunsViewModel model;
    private final Asking asking;
    private final VBox notes = Layout.lines();
    private final HBox groups = new HBox();
    private final VBox since = Layout.lines();
    private RunSummary shown;

    FactsPane(RunsViewModel model, Asking asking) {
        this.model = model;
        this.asking = asking;
        getStyleClass().addAll("column", "facts-pane");
        groups.getStyleClass().add("groups");
        Layout.collapsing(notes).visibleProperty().bind(Bindings.isNotEmpty(notes.getChildren()));
        getChildren().addAll(notes, groups, since);
    }

    void show(RunSummary run) {
        if (shown == null || shown.id() != run.id()) {
            notes.getChildren().clear();
            since.getChildren().clear();
        }
        shown = run;
        lookAgain();
        VBox data = Layout.groups(Layout.lines(Labels.section("Data"), grid(RunFacts.data(run))));
        groups.getChildren()
                .setAll(
                        Layout.lines(Labels.section("Settings"), grid(RunFacts.settings(run))),
                        data,
                        Layout.lines(Labels.section("Made with"), grid(RunFacts.madeWith(run))));
        model.forecast(run.id(), outcome -> {
            if (shown == run) {
                data.getChildren().add(Layout.lines(Labels.section("Time"), grid(RunFacts.forecast(outcome))));
            }
        });
    }

    /** Asks anew what may have changed since the run was shown, such as where its folder is. */
    void lookAgain() {
        if (shown != null) {
            RunSummary asked = shown;
            model.folders().origin(asked.id(), origins -> {
                if (shown.id() == asked.id()) {
                    note(asked, origins);
                }
            });
        }
    }

    private void note(RunSummary run, RunOrigins origins) {
        Consumer<String> found = words -> show(run);
        notes.getChildren().clear();
        origins.repetition().forEach(sentence -> notes.getChildren().add(Labels.body(sentence)));
        origins.now().ifPresent(now -> notes.getChildren().add(asking.moved(run.id(), run.folder(), now, found)));
        origins.missing().ifPresent(gone -> notes.getChildren().add(asking.gone(run.id(), gone, found)));
    }

    /** Adds what was decided otherwise about the pictures. */
    void show(Optional<Since> before) {
        before.ifPresent(found -> {
            Label words = Labels.body(found.changes().words());
            words.setWrapText(true);
            VBox changes = Layout.lines(
                    Labels.section("Decisions about pictures"),
                    Labels.muted("Since " + found.run().name()),
                    words);
            changes.getStyleClass().add("changed-pictures");
            since.getChildren().setAll(changes);
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
