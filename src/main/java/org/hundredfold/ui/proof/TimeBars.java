package org.hundredfold.ui.proof;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.hundredfold.proof.InWords;
import org.hundredfold.train.TimeWords;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The time of a step by nested loops and by vectorised code, as bars on a logarithmic scale with their numbers. */
final class TimeBars extends VBox {
    private static final double HOUR = 3600;

    private final LogBar loops = new LogBar("loops");
    private final LogBar vectorised = new LogBar("vectorised");
    private final LogTicks ticks = new LogTicks();
    private final Label meaning = Labels.body("");
    private final Label loopTime = new Label();
    private final Label vectorisedTime = new Label();

    TimeBars() {
        getStyleClass().addAll("card", "time-bars");
        GridPane grid = new GridPane();
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(names, bars, new ColumnConstraints());
        RowConstraints grows = new RowConstraints();
        grows.setVgrow(Priority.ALWAYS);
        grid.getRowConstraints().setAll(grows, grows);
        grid.getStyleClass().add("bars");
        grid.addRow(0, new Label("Nested loops"), loops, loopTime);
        grid.addRow(1, new Label("Vectorised"), vectorised, vectorisedTime);
        grid.add(ticks, 1, 2);
        loopTime.getStyleClass().add("time");
        vectorisedTime.getStyleClass().add("time");
        getChildren()
                .addAll(
                        Labels.section("Time per step"),
                        Labels.muted("Median; on a logarithmic scale, where each line is ten times the one before"),
                        Layout.grow(grid),
                        meaning);
    }

    /** @param soFar with a step at least, else nothing is drawn */
    void show(ProofSoFar soFar) {
        double slow = soFar.loopMicros();
        double quick = soFar.vectorisedMicros();
        boolean any = !soFar.steps().isEmpty();
        LogScale scale = any ? LogScale.around(Math.min(slow, quick) / 10, Math.max(slow, quick)) : new LogScale(1, 6);
        loops.show(slow, scale);
        vectorised.show(quick, scale);
        ticks.show(scale, InWords::time);
        meaning.setText(
                any
                        ? "What takes an hour vectorised would take %s by nested loops."
                                .formatted(TimeWords.of(HOUR * soFar.factor()))
                        : "");
        loopTime.setText(any ? InWords.time(slow) : "");
        vectorisedTime.setText(any ? InWords.time(quick) : "");
    }
}
