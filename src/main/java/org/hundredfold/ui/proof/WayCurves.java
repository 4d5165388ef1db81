package org.hundredfold.ui.proof;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.hundredfold.nn.original.Way;
import org.hundredfold.proof.Difference;
import org.hundredfold.proof.InWords;
import org.hundredfold.proof.OriginalStep;
import org.hundredfold.proof.WayResult;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/**
 * How far the weights of each way lie from the loops', relative to the largest weight, over the updates, and what counts
 * as rounding; all as powers of ten. Where there is no difference at all, there is no line.
 */
final class WayCurves extends VBox {
    private static final List<Way> WAYS =
            Stream.of(Way.values()).filter(way -> way != Way.LOOPS).toList();
    /** Of the double precision in which all ways compute: no difference is smaller. */
    private static final double EPSILON = 1e-16;

    /** Powers of ten from line to line. */
    private static final int TICK = 3;

    private final NumberAxis updates = new NumberAxis(0, 1, 1);
    private final NumberAxis powers = new NumberAxis(-16, 0, 1);
    private final LineChart<Number, Number> chart = new LineChart<>(updates, powers);
    private final Map<Way, Series<Number, Number>> series = new EnumMap<>(Way.class);
    private final Series<Number, Number> allowed = new Series<>();
    private final Map<Way, Label> keys = new EnumMap<>(Way.class);

    WayCurves() {
        getStyleClass().addAll("card", "way-curves");
        calmDown();
        getChildren()
                .addAll(
                        Labels.section("Difference from the loops"),
                        Labels.muted("Largest of all weights, relative to the largest weight, after as many updates"),
                        drawn(),
                        Layout.grow(chart));
    }

    private void calmDown() {
        updates.setLabel("updates");
        updates.setMinorTickVisible(false);
        updates.setTickLabelFormatter(new Powers(true));
        powers.setMinorTickVisible(false);
        powers.setTickLabelFormatter(new Powers(false));
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setHorizontalZeroLineVisible(false); // 0 is the exponent of 1 here, and no base line
        chart.setVerticalGridLinesVisible(false);
    }

    /** Adds the lines to the chart; returns their legend. */
    private FlowPane drawn() {
        FlowPane legend = new FlowPane();
        legend.getStyleClass().add("legend");
        for (Way way : WAYS) {
            series.put(way, new Series<>());
            chart.getData().add(series.get(way));
            keys.put(way, TrainedContent.key("", WayBars.styleClass(way)));
            legend.getChildren().add(keys.get(way));
        }
        chart.getData().add(allowed);
        // last of all, for every series that is added makes the chart style the others anew
        series.forEach((way, line) -> line.getNode().getStyleClass().add(WayBars.styleClass(way)));
        allowed.getNode().getStyleClass().add("allowed");
        legend.getChildren().add(TrainedContent.key("up to here it is rounding", "allowed"));
        return legend;
    }

    void show(OriginalSoFar soFar) {
        for (Way way : WAYS) {
            series.get(way)
                    .getData()
                    .setAll(soFar.compared(way).stream()
                            .filter(step -> relative(step) > 0)
                            .map(step -> point(step.updates(), relative(step)))
                            .toList());
            keys.get(way).setText(key(way, soFar));
        }
        int most = soFar.total().most();
        allowed.getData().setAll(List.of(point(1, WayResult.TOLERANCE), point(most, WayResult.TOLERANCE)));
        frame(soFar);
        chart.setAccessibleText(keys.values().stream().map(Label::getText).collect(Collectors.joining("; ")));
    }

    private static String key(Way way, OriginalSoFar soFar) {
        String what = way.sameAlgorithm() ? InWords.name(way) : InWords.name(way) + ", another algorithm";
        return soFar.largest(way)
                .map(difference -> "%s: %s".formatted(what, bound(difference)))
                .orElse(what);
    }

    private static String bound(Difference difference) {
        return difference.relative() == 0 ? "no difference" : InWords.atMost(difference.relative());
    }

    /** Holds rounding and 1 from the beginning, so that the frame stands still while the lines grow. */
    private void frame(OriginalSoFar soFar) {
        DoubleStream seen =
                soFar.compared().stream().mapToDouble(WayCurves::relative).filter(value -> value > 0);
        double[] sorted =
                DoubleStream.concat(seen, DoubleStream.of(EPSILON, 1)).sorted().toArray();
        LogScale scale = LogScale.around(sorted[0], sorted[sorted.length - 1]);
        powers.setLowerBound(Math.floorDiv(scale.low(), TICK) * TICK);
        powers.setUpperBound(-Math.floorDiv(-scale.high(), TICK) * TICK);
        powers.setTickUnit(TICK);
        updates.setUpperBound(Math.max(1, Math.log10(soFar.total().most())));
    }

    private static double relative(OriginalStep step) {
        double relative = step.difference().orElseThrow().relative();
        return Double.isFinite(relative) ? relative : 0;
    }

    private static Data<Number, Number> point(int updates, double relative) {
        return new Data<>(Math.log10(updates), Math.log10(relative));
    }
}
