package org.hundredfold.ui.train;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.train.LearnedPictures;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.CurveChart;
import org.hundredfold.ui.common.FindingsPane;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.network.NetworkModel;
import org.hundredfold.ui.common.network.NetworkPane;

/** A training while one watches: curves and figures above, the network from inside below. */
final class LivePane extends VBox {
    private final LiveRun run;
    private final CurveChart error;
    private final CurveChart loss;
    private final NetworkModel inside;
    private final ObjectProperty<CurveChart> shown = new SimpleObjectProperty<>();

    /** @param prepare fills the settings of the next training, and shows them */
    LivePane(LiveRun run, NetworkModel inside, Consumer<TrainingSettings> prepare) {
        this.run = run;
        this.inside = inside;
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
        NetworkPane network = new NetworkPane(inside);
        FindingsPane findings = new FindingsPane(prepare);
        run.findingsProperty().subscribe(findings::show);
        getChildren().addAll(Layout.grow(Layout.collapsing(top)), findings, network);
        network.roomyProperty().subscribe(roomy -> {
            top.setVisible(!roomy);
            VBox.setVgrow(network, roomy ? Priority.ALWAYS : Priority.NEVER);
        });
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
        inside.begin(progress -> LearnedPictures.of(plan), plan.settings().seed());
    }

    private void show(WeightSnapshot snapshot) {
        TrainingPlan plan = run.planProperty().get();
        if (snapshot != null && plan != null) {
            TrainedModel model = new TrainedModel(
                    snapshot.parameters(),
                    plan.data().classes(),
                    plan.settings().preprocessing());
            inside.update(model, snapshot.epoch());
        }
    }
}
