package org.hundredfold.ui.runs;

import java.time.Year;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TableColumn;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.TimeWords;
import org.hundredfold.ui.common.DataWords;
import org.hundredfold.ui.common.Formats;

/** The columns of the table of runs, with the order that each one sorts by. */
final class RunColumns {
    /** By accuracy, then by the lower end of its interval; what has not been tested lies below all. */
    static final Comparator<RunSummary> BY_SCORE = Comparator.comparingDouble(
                    (RunSummary run) -> run.testInterval() == null ? -1 : run.testAccuracy())
            .thenComparingDouble(
                    run -> run.testInterval() == null ? -1 : run.testInterval().low());

    private static final Comparator<RunSummary> BY_NAME =
            Comparator.comparing(RunSummary::name, String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<RunSummary> BY_DATA =
            Comparator.comparing(run -> DataWords.name(run.folder()), String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<RunSummary> BY_SETTINGS = Comparator.comparing(
                    (RunSummary run) -> run.settings().preset())
            .thenComparing(RunSummary::parameters)
            .thenComparing(run -> run.settings().optimizer().learningRate());
    private static final Comparator<RunSummary> BY_SPEED =
            Comparator.comparingDouble(run -> run.epochs() == 0 ? -1 : run.picturesPerSecond());

    private RunColumns() {}

    static List<TableColumn<RunRow, RunSummary>> all(BiConsumer<RunSummary, Boolean> star, ZoneId zone) {
        return List.of(
                star(star),
                text("Name", 120, BY_NAME, RunSummary::name),
                text("Data", 96, BY_DATA, run -> DataWords.name(run.folder())),
                text("Settings", 236, BY_SETTINGS, RunWords::settings),
                mostFirst(column("Test score", 168, BY_SCORE, ScoreCell::new)),
                sparklines(),
                column("State", 96, Comparator.comparing(RunSummary::state), StateCell::new),
                hidden(number("Epochs", 72, Comparator.comparingInt(RunSummary::epochs), RunWords::epochs)),
                number("Time", 80, Comparator.comparingDouble(RunSummary::seconds), RunColumns::time),
                number("Pictures/s", 84, BY_SPEED, RunColumns::speed),
                mostFirst(column(
                        "Started",
                        112,
                        Comparator.comparing(RunSummary::started),
                        () -> new TextCell(
                                run -> RunWords.shortDate(run.started(), Year.now(zone), zone),
                                run -> RunWords.date(run.started(), zone)))));
    }

    private static TableColumn<RunRow, RunSummary> star(BiConsumer<RunSummary, Boolean> star) {
        TableColumn<RunRow, RunSummary> column =
                mostFirst(column("★", 40, Comparator.comparing(RunSummary::starred), () -> new StarCell(star)));
        column.setMaxWidth(column.getPrefWidth());
        column.getStyleClass().add("star-column");
        return column;
    }

    private static TableColumn<RunRow, RunSummary> sparklines() {
        TableColumn<RunRow, RunSummary> column =
                column("Validation", 92, Comparator.comparing(RunSummary::id), SparklineCell::new);
        column.setSortable(false);
        return column;
    }

    private static TableColumn<RunRow, RunSummary> number(
            String title, double width, Comparator<RunSummary> order, Function<RunSummary, String> text) {
        TableColumn<RunRow, RunSummary> column = mostFirst(text(title, width, order, text));
        column.getStyleClass().add("number");
        return column;
    }

    private static TableColumn<RunRow, RunSummary> text(
            String title, double width, Comparator<RunSummary> order, Function<RunSummary, String> text) {
        return column(title, width, order, () -> new TextCell(text));
    }

    private static TableColumn<RunRow, RunSummary> column(
            String title, double width, Comparator<RunSummary> order, Supplier<RunCell> cells) {
        TableColumn<RunRow, RunSummary> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 64));
        column.setReorderable(false);
        column.setComparator(order);
        column.setCellValueFactory(row -> row.getValue().summaryProperty());
        column.setCellFactory(same -> cells.get());
        return column;
    }

    /**
     * The first click on a column, which asks for ascending order, is to bring the best, the longest or the newest to the
     * top: so its order is turned round, and the style sheet turns its arrow.
     */
    private static TableColumn<RunRow, RunSummary> mostFirst(TableColumn<RunRow, RunSummary> column) {
        column.setComparator(column.getComparator().reversed());
        column.getStyleClass().add("most-first");
        return column;
    }

    /** Shown only if the user asks for it in the menu at the table's upper right corner. */
    private static TableColumn<RunRow, RunSummary> hidden(TableColumn<RunRow, RunSummary> column) {
        column.setVisible(false);
        return column;
    }

    private static String time(RunSummary run) {
        return run.epochs() == 0 ? "–" : TimeWords.of(run.seconds());
    }

    private static String speed(RunSummary run) {
        return run.epochs() == 0 ? "–" : Formats.count(Math.round(run.picturesPerSecond()));
    }
}
