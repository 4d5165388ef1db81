package org.hundredfold.ui.proof;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.hundredfold.nn.original.Way;
import org.hundredfold.proof.InWords;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The time of an update in each of the four ways, as bars on a logarithmic scale with their numbers and factors. */
final class WayBars extends VBox {
    private final Map<Way, Row> rows = new EnumMap<>(Way.class);
    private final LogTicks ticks = new LogTicks();
    private final Label why = Labels.body("");

    private record Row(LogBar bar, Label time, Label factor) {}

    WayBars() {
        getStyleClass().addAll("card", "time-bars", "four-ways");
        why.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        Labels.section("Time per update"),
                        Labels.muted(
                                "Best of many stretches, mini-batches per picture; each line is ten times the one before"),
                        Layout.grow(grid()),
                        why);
    }

    private GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("bars");
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(fixed, grows, fixed, fixed);
        for (Way way : Way.values()) {
            addRow(grid, way);
        }
        grid.add(ticks, 1, grid.getRowCount());
        return grid;
    }

    private void addRow(GridPane grid, Way way) {
        Row row = new Row(new LogBar(styleClass(way)), new Label(), Labels.muted(""));
        row.time().getStyleClass().add("time");
        row.factor().getStyleClass().add("factor");
        Label name = new Label(InWords.name(way));
        name.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), name, row.bar(), row.time(), row.factor());
        RowConstraints high = new RowConstraints();
        high.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().add(high);
        rows.put(way, row);
    }

    /** Of bars and curves alike. */
    static String styleClass(Way way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void show(OriginalSoFar soFar) {
        double[] times = Arrays.stream(Way.values())
                .mapToDouble(soFar::micros)
                .filter(time -> time > 0)
                .sorted()
                .toArray();
        LogScale scale =
                times.length == 0 ? new LogScale(-1, 3) : LogScale.around(times[0] / 2, times[times.length - 1]);
        rows.forEach((way, row) -> show(way, row, soFar, scale));
        ticks.show(scale, InWords::time);
        double naive = soFar.factor(Way.VECTORISED);
        why.setText(
                naive < 1
                        ? "Each call of ND4J costs microseconds, and all the arithmetic of so small a network takes less: written naively, it is slower than plain loops."
                        : "");
    }

    private static void show(Way way, Row row, OriginalSoFar soFar, LogScale scale) {
        double micros = soFar.micros(way);
        boolean any = micros > 0;
        row.bar().show(micros, scale);
        row.time().setText(any ? InWords.time(micros) : "");
        row.factor().setText(!any ? "" : way == Way.LOOPS ? "the measure" : InWords.factor(soFar.factor(way)));
        row.bar()
                .setAccessibleText("%s: %s, %s"
                        .formatted(
                                InWords.name(way),
                                row.time().getText(),
                                row.factor().getText()));
    }
}
