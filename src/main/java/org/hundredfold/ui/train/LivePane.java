package org.hundredfold.ui.train;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.CurveChart;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** A training while one watches: curves and figures above, the weights of the first layer below. */
final class LivePane extends VBox {
    private final LiveRun run;
    private final CurveChart error;
    private final CurveChart loss;
    private final HeatmapGrid heatmaps = new HeatmapGrid("");
    private final ObjectProperty<CurveChart> shown = new SimpleObjectProperty<>();

    LivePane(LiveRun run) {
        this.run = run;
        getStyleClass().addAll("live");
        error = run.baselineErrors.chart(run.trainingError, run.validationError);
        loss = new CurveChart(run.trainingLoss, run.validationLoss);
        error.setAxes("epochs", Formats::tick, Formats::percent);
        loss.setAxes("epochs", Formats::number, Formats::number);
        List.of(error, loss).forEach(chart -> chart.setEmptyText("The first points come in a moment."));
        shown.subscribe(chart -> {
            error.setVisible(chart == error);
            loss.setVisible(chart == loss);
        });
        shown.set(error);
        Choice<CurveChart> choice =
                new Choice<>(List.of(error, loss), chart -> chart == error ? "Error" : "Loss", shown);
        VBox curves = Layout.lines(
                Layout.head(Labels.section("Learning"), Layout.spacer(), choice),
                Layout.grow(new StackPane(error, loss)));
        HBox top = new HBox(Layout.grow(curves), new FiguresPane(run));
        top.getStyleClass().add("groups");
        getChildren().addAll(Layout.grow(top), heatmaps);
        run.planProperty().subscribe(this::started);
        run.changesProperty().subscribe(() -> List.of(error, loss).forEach(CurveChart::refresh));
        run.weightsProperty().subscribe(this::show);
    }

    private void started(TrainingPlan plan) {
        if (plan == null) {
            return;
        }
        double epochs = plan.settings().epochs();
        error.setXEnd(epochs);
        loss.setXEnd(epochs);
        heatmaps.setHeading(
                plan.network().layers().size() > 1 ? "What the hidden units look for" : "What speaks for each class");
    }

    private void show(WeightSnapshot snapshot) {
        if (snapshot == null || run.planProperty().get() == null) {
            heatmaps.clear();
            return;
        }
        NetworkSpec network = snapshot.parameters().network();
        var preprocessing = run.planProperty().get().settings().preprocessing();
        heatmaps.show(
                snapshot.parameters().values(),
                network.layers().get(0).units(),
                preprocessing.size(),
                preprocessing.channels());
    }
}
