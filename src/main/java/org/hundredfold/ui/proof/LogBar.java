package org.hundredfold.ui.proof;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** A bar as long as its value on a logarithmic scale, over a line at every power of ten. */
final class LogBar extends Region {
    private final Region bar = new Region();
    private final List<Region> lines = new ArrayList<>();
    private LogScale scale = new LogScale(0, 1);
    private double value = Double.NaN;

    /** @param styleClass of the bar itself */
    LogBar(String styleClass) {
        getStyleClass().add("log-bar");
        bar.getStyleClass().addAll("bar", styleClass);
    }

    /** @param value above 0, or NaN for no bar */
    void show(double value, LogScale scale) {
        this.value = value;
        this.scale = scale;
        lines.clear();
        for (int i = 0; i < scale.ticks().length; i++) {
            Region line = new Region();
            line.getStyleClass().add("tick-line");
            lines.add(line);
        }
        getChildren().setAll(lines);
        getChildren().add(bar);
    }

    @Override
    protected void layoutChildren() {
        double[] ticks = scale.ticks();
        for (int i = 0; i < lines.size(); i++) {
            double x = Math.floor(scale.position(ticks[i]) * (getWidth() - 1));
            lines.get(i).resizeRelocate(x, 0, 1, getHeight());
        }
        bar.setVisible(Double.isFinite(value));
        double top = snappedTopInset();
        if (bar.isVisible()) {
            bar.resizeRelocate(0, top, scale.position(value) * getWidth(), getHeight() - top - snappedBottomInset());
        }
    }
}
