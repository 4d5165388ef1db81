package org.hundredfold.ui.classify;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.Novelty;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;

/** The files of a folder, one row each; a click on a column sorts by it, the selected row is looked at. */
final class FolderTable extends TableView<FileRow> {
    /** Where there is room, paths and reasons get it: they are so many times as wide as they need to be. */
    private static final double WIDER = 3;

    private final FolderAnswers model;
    private final TableColumn<FileRow, FileRow> beside = score("", 120, FileRow::beside);
    private final TableColumn<FileRow, FileRow> problem =
            wide(text("Problem", 80, row -> row.first().problem()));

    FolderTable(FolderAnswers model) {
        this.model = model;
        SortedList<FileRow> sorted = new SortedList<>(model.shown());
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getStyleClass().add("folder-table");
        setAccessibleText("Files");
        setPlaceholder(Labels.muted("No file is like that."));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(wide(text("File", 104, FileRow::name)));
        getColumns().add(answers());
        getColumns().add(probabilities());
        getColumns().add(score("Second answer", 132, FileRow::secondBest));
        getColumns().add(neverSeen());
        getColumns().add(beside);
        getColumns().add(problem);
        model.networksProperty().subscribe(networks -> {
            beside.setVisible(networks.second().isPresent());
            beside.setText(networks.second()
                    .map(second -> second.run().name() + " says")
                    .orElse(""));
        });
        model.rows()
                .addListener((Observable change) ->
                        problem.setVisible(model.rows().stream().anyMatch(row -> !row.isReadable())));
        getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(row);
            }
        });
        sorted.addListener(
                (ListChangeListener<FileRow>) change -> follow()); // after the table's own, which moves selections
    }

    /** Once there are rows, the one that was looked at is selected again, or the first. */
    private void follow() {
        if (getSelectionModel().getSelectedItem() == null && !getItems().isEmpty()) {
            FileRow looked = model.selectedProperty().get();
            if (looked == null) {
                getSelectionModel().select(0);
            } else {
                getItems().stream()
                        .filter(row -> row.file().equals(looked.file()))
                        .findFirst()
                        .ifPresent(getSelectionModel()::select);
            }
        }
    }

    private static TableColumn<FileRow, FileRow> answers() {
        TableColumn<FileRow, FileRow> column = text(
                "Answer", 104, row -> row.best().map(Score::className).orElse(row.isReadable() ? "" : "unreadable"));
        column.setCellFactory(same ->
                new Cell(row -> row.best().map(Score::className).orElse("unreadable")) {
                    @Override
                    protected void updateItem(FileRow row, boolean empty) {
                        super.updateItem(row, empty);
                        setGraphic(empty || row.isReadable() ? null : Icon.WARNING.node());
                    }
                });
        return column;
    }

    private static TableColumn<FileRow, FileRow> probabilities() {
        TableColumn<FileRow, FileRow> column = column(
                "Probability",
                112,
                by(row -> row.best().map(Score::probability).orElse(-1.0)),
                row -> row.best()
                        .map(best -> Formats.percent(best.probability()))
                        .orElse(""));
        column.getStyleClass().add("number");
        return mostFirst(column);
    }

    private static TableColumn<FileRow, FileRow> neverSeen() {
        Comparator<FileRow> order =
                by(row -> row.first().novelty().map(Novelty::share).orElse(2.0));
        return column(
                "Never seen",
                96,
                Comparator.comparing(FileRow::isNeverSeen).reversed().thenComparing(order),
                row -> row.isNeverSeen() ? "never seen" : "");
    }

    private static TableColumn<FileRow, FileRow> score(
            String title, double least, Function<FileRow, Optional<Score>> score) {
        return text(
                title,
                least,
                row -> score.apply(row)
                        .map(some -> some.className() + ", " + Formats.percent(some.probability()))
                        .orElse(""));
    }

    private static TableColumn<FileRow, FileRow> text(String title, double least, Function<FileRow, String> text) {
        return column(title, least, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), text);
    }

    private static TableColumn<FileRow, FileRow> column(
            String title, double least, Comparator<FileRow> order, Function<FileRow, String> text) {
        TableColumn<FileRow, FileRow> column = new TableColumn<>(title);
        column.setMinWidth(least);
        column.setPrefWidth(least);
        column.setReorderable(false);
        column.setComparator(order);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(same -> new Cell(text));
        return column;
    }

    private static TableColumn<FileRow, FileRow> wide(TableColumn<FileRow, FileRow> column) {
        column.setPrefWidth(WIDER * column.getMinWidth());
        return column;
    }

    private static Comparator<FileRow> by(ToDoubleFunction<FileRow> figure) {
        return Comparator.comparingDouble(figure);
    }

    /** The first click brings the largest to the top; the style sheet turns the arrow. */
    private static TableColumn<FileRow, FileRow> mostFirst(TableColumn<FileRow, FileRow> column) {
        column.setComparator(column.getComparator().reversed());
        column.getStyleClass().add("most-first");
        return column;
    }

    private static class Cell extends TableCell<FileRow, FileRow> {
        private final Function<FileRow, String> text;
        private final Tooltip tooltip = new Tooltip();

        Cell(Function<FileRow, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(FileRow row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty ? null : text.apply(row));
            tooltip.setText(getText());
            setTooltip(getText() == null || getText().isEmpty() ? null : tooltip);
        }
    }
}
