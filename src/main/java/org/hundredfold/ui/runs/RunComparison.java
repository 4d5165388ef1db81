package org.hundredfold.ui.runs;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.TimeWords;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.runs.FolderQuestion.Asking;
import org.hundredfold.ui.runs.RunFacts.Difference;

/** Several runs beside each other: their validation errors in one chart, their scores, and the settings that differ. */
final class RunComparison extends VBox {
    /** More lines than this cannot be told apart. */
    static final int MOST_RUNS = 6;

    private static final double KEY = 24;

    private final RunsViewModel model;
    private final Label verdict = Labels.body("");
    private final Label counts = Labels.muted("");
    private final Label changes = Labels.muted("");
    private final TestedPicturesPane pictures;
    private List<RunSummary> compared = List.of();
    private ComparedErrors errors = new ComparedErrors(List.of());

    RunComparison(RunsViewModel model, Asking asking) {
        this.model = model;
        pictures = new TestedPicturesPane(asking);
        counts.setWrapText(true);
        changes.setWrapText(true);
        Layout.collapsing(changes).visibleProperty().bind(changes.textProperty().isNotEmpty());
        Layout.collapsing(counts).visibleProperty().bind(counts.textProperty().isNotEmpty());
        getStyleClass().addAll("column", "run-comparison");
    }

    /** @param selected two runs or more, of which the first are shown */
    void show(List<RunSummary> selected) {
        List<RunSummary> runs = selected.stream().limit(MOST_RUNS).toList();
        String head = selected.size() == runs.size()
                ? "Comparing %d runs".formatted(runs.size())
                : "Comparing the first %d of %d selected runs".formatted(runs.size(), selected.size());
        judge(runs);
        ScrollPane table = new ScrollPane(Layout.column(Layout.lines(verdict, counts, changes), table(runs), pictures));
        table.setFitToWidth(true);
        table.getStyleClass().add("differences-pane");
        ComparedErrors now = new ComparedErrors(runs);
        now.point(errors.epoch());
        errors = now;
        HBox columns = new HBox(Layout.grow(errors), Layout.grow(table));
        columns.getStyleClass().add("columns");
        getChildren().setAll(Labels.section(head), Layout.grow(columns));
    }

    /** By what the runs answered to the pictures that they were all tested on; of two, these are shown. */
    private void judge(List<RunSummary> runs) {
        boolean same = compared.equals(runs);
        compared = runs;
        if (same) {
            return;
        }
        verdict.setText(ScoreVerdict.of(runs));
        counts.setText("");
        changes.setText("");
        pictures.clear();
        if (runs.size() == 2) {
            RunSummary first = runs.get(0);
            RunSummary second = runs.get(1);
            RunSummary older = first.id() < second.id() ? first : second;
            RunSummary newer = older == first ? second : first;
            model.changed(older, newer, found -> {
                if (compared.equals(runs)) {
                    found.filter(pictures -> !pictures.list().isEmpty())
                            .ifPresent(pictures -> changes.setText("From %s to %s, what you had decided: %s"
                                    .formatted(older.name(), newer.name(), pictures.words())));
                }
            });
            model.compare(first, second, found -> {
                if (compared.equals(runs)) {
                    found.ifPresent(known -> show(first, second, known));
                }
            });
        } else {
            model.compare(runs, found -> {
                if (compared.equals(runs)) {
                    found.ifPresent(known -> {
                        verdict.setText(known.verdict());
                        counts.setText(known.counts());
                    });
                }
            });
        }
    }

    private void show(RunSummary first, RunSummary second, Compared known) {
        verdict.setText(known.verdict());
        counts.setText(known.counts());
        Runnable anew = () -> {
            compared = List.of();
            judge(List.of(first, second));
        };
        add(first, known.onlyFirst(), first.id(), anew);
        add(second, known.onlySecond(), first.id(), anew);
    }

    private void add(RunSummary right, TestedPictures list, long tested, Runnable anew) {
        if (!list.list().isEmpty()) {
            String count = Formats.count(list.list().size(), "picture", "pictures");
            pictures.add("Only %s is right: %s".formatted(right.name(), count), list, model.looks(), tested, anew);
        }
    }

    private static GridPane table(List<RunSummary> runs) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("differences");
        for (int i = 0; i < runs.size(); i++) {
            Line key = new Line(0, 0, KEY, 0);
            key.getStyleClass().addAll("run-line", "series" + i);
            Label name = new Label(runs.get(i).name(), key);
            name.getStyleClass().add("name");
            grid.add(name, i + 1, 0);
        }
        List<Difference> rows = rows(runs);
        for (int i = 0; i < rows.size(); i++) {
            addRow(grid, i + 1, rows.get(i));
        }
        return grid;
    }

    private static List<Difference> rows(List<RunSummary> runs) {
        List<Difference> rows = new ArrayList<>();
        rows.add(new Difference("Test score", runs.stream().map(RunWords::score).toList()));
        rows.add(new Difference("", runs.stream().map(RunWords::interval).toList()));
        rows.add(new Difference(
                "Time", runs.stream().map(run -> TimeWords.of(run.seconds())).toList()));
        rows.addAll(RunFacts.differences(runs));
        return rows;
    }

    private static void addRow(GridPane grid, int row, Difference difference) {
        Label name = Labels.muted(difference.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        grid.add(name, 0, row);
        for (int i = 0; i < difference.values().size(); i++) {
            Label value = Labels.body(difference.values().get(i));
            value.getStyleClass().add("value");
            GridPane.setValignment(value, VPos.TOP);
            grid.add(value, i + 1, row);
        }
    }
}
