package org.hundredfold.ui.runs;

import java.util.Arrays;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.hundredfold.ui.common.Formats;

/** The validation errors of a run as a small line from the first epoch to the last, between 0 and its own largest. */
final class Sparkline extends Region {
    /** More points than the line has pixels would only cost time. */
    private static final int POINTS = 100;

    private final Polyline line = new Polyline();
    private double[] errors = {};

    Sparkline() {
        getStyleClass().add("sparkline");
        getChildren().add(line);
    }

    /** @param errors of each epoch, [0, 1]; NaN is left out */
    void show(double[] errors) {
        this.errors = errors;
        setAccessibleText(describe());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        line.getPoints().clear();
        double top = Arrays.stream(errors).filter(Double::isFinite).max().orElse(0);
        int stride = (errors.length + POINTS - 1) / POINTS;
        for (int i = 0; i < errors.length; i += stride) {
            addPoint(i, top);
        }
    }

    private void addPoint(int epoch, double top) {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        if (Double.isFinite(errors[epoch])) {
            double x = errors.length == 1 ? 0 : width * epoch / (errors.length - 1);
            double y = top > 0 ? height * (1 - errors[epoch] / top) : height;
            line.getPoints().addAll(snappedLeftInset() + x, snappedTopInset() + y);
        }
    }

    private String describe() {
        return errors.length == 0
                ? "No epoch finished"
                : "Validation error from %s to %s"
                        .formatted(Formats.percent(errors[0]), Formats.percent(errors[errors.length - 1]));
    }
}
