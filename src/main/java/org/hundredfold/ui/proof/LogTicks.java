package org.hundredfold.ui.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.hundredfold.ui.common.Labels;

/** The names of the powers of ten under bars on a logarithmic scale. */
final class LogTicks extends Region {
    private static final double GAP = 8;

    private final List<Label> labels = new ArrayList<>();
    private LogScale scale = new LogScale(0, 1);

    LogTicks() {
        getStyleClass().add("log-ticks");
    }

    void show(LogScale scale, DoubleFunction<String> names) {
        this.scale = scale;
        labels.clear();
        for (double tick : scale.ticks()) {
            labels.add(Labels.muted(names.apply(tick)));
        }
        getChildren().setAll(labels);
    }

    @Override
    protected void layoutChildren() {
        double[] ticks = scale.ticks();
        int step = step();
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double width = label.prefWidth(-1);
            double centre = scale.position(ticks[i]) * getWidth();
            double x = Math.max(0, Math.min(getWidth() - width, centre - width / 2));
            label.resizeRelocate(Math.round(x), 0, width, label.prefHeight(-1));
            label.setVisible(i % step == 0);
        }
    }

    /** Every how many powers there is room for a name. */
    private int step() {
        double widest =
                labels.stream().mapToDouble(label -> label.prefWidth(-1)).reduce(0, Math::max);
        double apart = getWidth() / Math.max(1, labels.size() - 1);
        return (int) Math.max(1, Math.ceil((widest + GAP) / apart));
    }
}
