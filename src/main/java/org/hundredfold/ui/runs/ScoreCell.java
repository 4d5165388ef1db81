package org.hundredfold.ui.runs;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** The accuracy on the test pictures, with its interval. */
final class ScoreCell extends RunCell {
    private final Label score = new Label();
    private final Label interval = Labels.muted("");
    private final HBox row = Layout.cluster(score, interval);

    ScoreCell() {
        score.getStyleClass().add("score");
    }

    @Override
    void show(RunSummary run) {
        score.setText(RunWords.score(run));
        interval.setText(RunWords.interval(run));
        setGraphic(row);
    }
}
