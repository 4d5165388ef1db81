package org.hundredfold.ui.runs;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The validation errors of several runs in one chart, and in numbers those of the epoch that the mouse or a key points at. */
final class ComparedErrors extends VBox {
    private static final double KEY = 24;

    private final List<RunSummary> runs;
    private final OverlaidErrors chart;
    private final FlowPane readings = new FlowPane();
    private final int last;
    private int epoch;

    ComparedErrors(List<RunSummary> runs) {
        this.runs = runs;
        last = runs.stream().mapToInt(RunSummary::epochs).max().orElse(0);
        chart = new OverlaidErrors(runs);
        chart.setFocusTraversable(true);
        chart.setOnMouseMoved(event -> point(chart.epochAt(event.getSceneX())));
        chart.setOnMouseClicked(event -> chart.requestFocus());
        chart.setOnKeyPressed(this::onKey);
        getStyleClass().add("lines");
        readings.getStyleClass().add("readings");
        getChildren().addAll(Layout.grow(chart), readings);
        point(0);
    }

    int epoch() {
        return epoch;
    }

    /** @param wanted 0 for none */
    void point(int wanted) {
        epoch = Math.max(0, Math.min(last, wanted));
        chart.mark(epoch);
        readings.getChildren().setAll(Labels.muted(epoch == 0 ? "Point at an epoch to read it." : "Epoch " + epoch));
        StringBuilder words =
                new StringBuilder("Validation errors of several runs. Arrow keys go from epoch to epoch.");
        for (int i = 0; epoch > 0 && i < runs.size(); i++) {
            Label reading = reading(i);
            readings.getChildren().add(reading);
            words.append(' ').append(reading.getText()).append('.');
        }
        chart.setAccessibleText(words.toString());
    }

    private Label reading(int index) {
        RunSummary run = runs.get(index);
        Line key = new Line(0, 0, KEY, 0);
        key.getStyleClass().addAll("run-line", "series" + index);
        double[] errors = run.validationErrors();
        String error = epoch <= errors.length ? Formats.percent(errors[epoch - 1]) : "ended before";
        return new Label(run.name() + " " + error, key);
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> point(Math.max(1, epoch - 1));
            case RIGHT -> point(epoch + 1);
            case HOME -> point(1);
            case END -> point(last);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
