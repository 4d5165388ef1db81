package org.hundredfold.ui.runs;

import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import org.hundredfold.runs.RunSummary;

/** The table of runs, one row each; a click on a column sorts by it, several rows can be selected. */
final class RunTable extends TableView<RunRow> {
    /**
     * @param star told a run and whether it shall have a star
     * @param zone of the times shown
     */
    RunTable(ObservableList<RunRow> runs, BiConsumer<RunSummary, Boolean> star, ZoneId zone) {
        SortedList<RunRow> sorted = new SortedList<>(runs);
        sorted.comparatorProperty().bind(comparatorProperty());
        setItems(sorted);
        getColumns().setAll(RunColumns.all(star, zone));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
        setTableMenuButtonVisible(true);
        getStyleClass().add("run-table");
        setAccessibleText("Runs");
    }

    /** Tells the selected rows whenever they are others. */
    void onSelect(Consumer<List<RunRow>> consumer) {
        ObservableList<RunRow> selected = getSelectionModel().getSelectedItems();
        selected.addListener((Observable change) -> consumer.accept(
                selected.stream().filter(row -> row != null).distinct().toList()));
    }
}
