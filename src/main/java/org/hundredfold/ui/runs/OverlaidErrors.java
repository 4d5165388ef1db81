package org.hundredfold.ui.runs;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Formats;

/** The validation error of several runs over their epochs; colour and dashes tell the runs apart. */
final class OverlaidErrors extends LineChart<Number, Number> {
    private static final int MOST_TICKS = 10;

    private final Line marker = new Line();
    private int marked;

    OverlaidErrors(List<RunSummary> runs) {
        super(epochs(runs), new NumberAxis());
        getStyleClass().add("overlaid-errors");
        NumberAxis errors = (NumberAxis) getYAxis();
        errors.setLabel("validation error");
        errors.setTickLabelFormatter(new Percents());
        errors.setMinorTickVisible(false);
        setAnimated(false);
        setCreateSymbols(false);
        setLegendVisible(false);
        setVerticalGridLinesVisible(false);
        runs.forEach(run -> getData().add(series(run)));
        marker.getStyleClass().add("marker");
        marker.setManaged(false);
        getPlotChildren().add(marker);
    }

    /** Draws a line at an epoch; at 0 none. */
    void mark(int epoch) {
        marked = epoch;
        requestChartLayout();
    }

    /** The epoch nearest to a point of the scene. */
    int epochAt(double sceneX) {
        double x = getXAxis().sceneToLocal(sceneX, 0).getX();
        return (int) Math.round(getXAxis().getValueForDisplay(x).doubleValue());
    }

    @Override
    protected void layoutPlotChildren() {
        super.layoutPlotChildren();
        double x = Math.floor(getXAxis().getDisplayPosition(marked)) + 0.5;
        marker.setVisible(marked > 0);
        marker.setStartX(x);
        marker.setEndX(x);
        marker.setEndY(getYAxis().getHeight());
    }

    /** Ticks at whole epochs only. */
    private static NumberAxis epochs(List<RunSummary> runs) {
        int last = runs.stream().mapToInt(RunSummary::epochs).max().orElse(1);
        int tick = IntStream.iterate(1, unit -> unit * 10)
                .flatMap(unit -> IntStream.of(unit, 2 * unit, 5 * unit))
                .filter(unit -> last <= MOST_TICKS * unit)
                .findFirst()
                .orElseThrow();
        int end = Math.max(1, (last + tick - 1) / tick)
                * tick; // an end between ticks would be written beside the last one
        NumberAxis axis = new NumberAxis("epochs", 0, end, tick);
        axis.setMinorTickVisible(false);
        return axis;
    }

    private static Series<Number, Number> series(RunSummary run) {
        Series<Number, Number> series = new Series<>();
        series.setName(run.name());
        double[] errors = run.validationErrors();
        for (int i = 0; i < errors.length; i++) {
            if (Double.isFinite(errors[i])) {
                series.getData().add(new Data<>(i + 1, errors[i]));
            }
        }
        return series;
    }

    private static final class Percents extends StringConverter<Number> {
        @Override
        public String toString(Number share) {
            return Formats.tick(share.doubleValue());
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException();
        }
    }
}
