package org.hundredfold.ui.runs;

import java.util.List;
import javafx.scene.layout.HBox;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.Layout;

/** How a run went: its curves, and the weights that it ended with. */
final class LearningPane extends HBox {
    private final RunCurves curves = new RunCurves();
    private final HeatmapGrid weights = new HeatmapGrid("Hidden units");

    LearningPane() {
        getStyleClass().addAll("columns", "learning-pane");
        getChildren().addAll(Layout.grow(curves), Layout.grow(weights));
    }

    void show(StoredRun run, List<BaselineScore> baselines) {
        curves.show(run, baselines);
        run.model().ifPresentOrElse(this::showWeights, weights::clear);
    }

    private void showWeights(TrainedModel model) {
        NetworkParameters parameters = model.parameters();
        Preprocessing preprocessing = model.preprocessing();
        weights.show(
                parameters.values(),
                parameters.network().layers().get(0).units(),
                preprocessing.size(),
                preprocessing.channels());
    }
}
