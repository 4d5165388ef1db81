package org.hundredfold.ui.runs;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.ui.common.BaselineWords;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What the simplest methods reach on the test pictures of a run, and whether the run is worth more; nothing if nobody knows. */
final class BaselineLabels extends VBox {
    private final Label list = Layout.collapsing(Labels.body(""));
    private final Label verdict = Layout.collapsing(Labels.body(""));
    private StoredRun run;
    private List<BaselineScore> scores = List.of();

    BaselineLabels() {
        getStyleClass().addAll("lines", "baselines");
        getChildren().addAll(list, verdict);
        list.visibleProperty().bind(list.textProperty().isNotEmpty());
        verdict.visibleProperty().bind(verdict.textProperty().isNotEmpty());
        Layout.collapsing(this).visibleProperty().bind(list.visibleProperty());
    }

    void show(StoredRun shown) {
        run = shown;
        show();
    }

    void show(List<BaselineScore> baselines) {
        scores = baselines;
        show();
    }

    private void show() {
        if (run != null) {
            boolean hiddenLayers = !run.summary().settings().layers().isEmpty();
            list.setText(BaselineWords.list(scores));
            verdict.setText(BaselineWords.verdict(run.test(), scores, hiddenLayers));
        }
    }
}
