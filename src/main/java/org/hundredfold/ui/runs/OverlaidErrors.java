package org.hundredfold.ui.runs;

import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;
import javafx.util.StringConverter;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Formats;

/** The validation error of several runs over their epochs; colour and dashes tell the runs apart. */
final class OverlaidErrors extends LineChart<Number, Number> {
    OverlaidErrors(List<RunSummary> runs) {
        super(new NumberAxis(), new NumberAxis());
        getStyleClass().add("overlaid-errors");
        getXAxis().setLabel("epochs");
        getYAxis().setLabel("validation error");
        ((NumberAxis) getYAxis()).setTickLabelFormatter(new Percents());
        setAnimated(false);
        setCreateSymbols(false);
        setLegendVisible(false);
        runs.forEach(run -> getData().add(series(run)));
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
