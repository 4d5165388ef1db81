package org.hundredfold.ui.runs;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.runs.RunChart.Measure;

/** How the error or the loss of one run went, in training and validation. */
final class RunCurves extends VBox {
    private final RunChart chart = new RunChart();
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.ERROR);
    private StoredRun run;
    private List<BaselineScore> baselines = List.of();

    RunCurves() {
        getStyleClass().add("lines");
        var choice = new Choice<>(List.of(Measure.values()), each -> each == Measure.ERROR ? "Error" : "Loss", measure);
        measure.addListener((observed, was, is) -> chart.show(run, is, baselines));
        getChildren().addAll(Layout.row(Labels.section("Curves"), Layout.spacer(), choice), Layout.grow(chart.node()));
    }

    void show(StoredRun run, List<BaselineScore> baselines) {
        this.run = run;
        this.baselines = baselines;
        chart.show(run, measure.get(), baselines);
    }

    /** Marks an epoch; 0 marks none. */
    void mark(int epoch) {
        chart.mark(epoch);
    }

    double end() {
        return chart.node().xEnd();
    }

    /** Another chart of the same, without a mark. */
    RunChart copy() {
        RunChart copy = new RunChart();
        copy.show(run, measure.get(), baselines);
        return copy;
    }
}
