package org.hundredfold.ui.proof;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.proof.ProofStep;

/** The largest difference between the two sets of weights after each step, and what counts as rounding; both as powers of ten. */
final class DifferenceChart extends LineChart<Number, Number> {
    private final NumberAxis steps;
    private final NumberAxis powers;
    private final Series<Number, Number> differences = new Series<>();
    private final Series<Number, Number> allowed = new Series<>();

    DifferenceChart() {
        this(new NumberAxis(0, 1, 1), new NumberAxis(-8, -4, 1));
    }

    private DifferenceChart(NumberAxis steps, NumberAxis powers) {
        super(steps, powers);
        this.steps = steps;
        this.powers = powers;
        steps.setLabel("steps");
        steps.setMinorTickVisible(false);
        powers.setMinorTickVisible(false);
        powers.setTickLabelFormatter(new Powers(false));
        setAnimated(false);
        setCreateSymbols(false);
        setLegendVisible(false);
        setHorizontalZeroLineVisible(false); // 0 is the exponent of 1 here, and no base line
        setVerticalGridLinesVisible(false);
        getData().add(differences);
        getData().add(allowed);
    }

    /** @param tolerance absolute difference up to which it is rounding; NaN while that is not known */
    void show(ProofSoFar soFar, double tolerance) {
        List<ProofStep> positive = soFar.steps().stream()
                .filter(step -> step.difference() > 0 && Double.isFinite(step.difference()))
                .toList();
        differences
                .getData()
                .setAll(positive.stream().map(DifferenceChart::point).toList());
        allowed.getData().clear();
        if (tolerance > 0) {
            allowed.getData()
                    .setAll(List.of(
                            new Data<>(0, Math.log10(tolerance)), new Data<>(soFar.total(), Math.log10(tolerance))));
        }
        frame(
                soFar.total(),
                DoubleStream.concat(
                        positive.stream().mapToDouble(ProofStep::difference),
                        DoubleStream.of(tolerance).filter(value -> value > 0)));
    }

    /** Reaches up to the relative tolerance at least, so that the frame stands still while the line grows. */
    private void frame(int total, DoubleStream values) {
        double[] sorted = DoubleStream.concat(values, DoubleStream.of(ProofResult.TOLERANCE))
                .sorted()
                .toArray();
        LogScale scale = LogScale.around(sorted[0], sorted[sorted.length - 1]);
        steps.setUpperBound(total);
        steps.setTickUnit(Math.max(1, total / 5));
        powers.setLowerBound(scale.low());
        powers.setUpperBound(scale.high());
    }

    private static Data<Number, Number> point(ProofStep step) {
        return new Data<>(step.step(), Math.log10(step.difference()));
    }
}
