package org.hundredfold.ui.runs;

import java.util.List;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.Evaluation;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;

/** How good the run is on the sealed test pictures, and what it mixes up. */
final class ScorePane extends VBox {
    private static final int MISTAKES = 3;
    private static final int MISTAKES_WITHOUT_MATRIX = 20;

    ScorePane() {
        getStyleClass().addAll("lines", "score-pane");
    }

    void show(StoredRun run) {
        getChildren().setAll(Labels.section("Test"));
        run.test()
                .ifPresentOrElse(
                        this::show,
                        () -> getChildren().addAll(Labels.figure("–"), Labels.body(untested(run.summary()))));
    }

    private void show(Evaluation test) {
        getChildren()
                .addAll(
                        Labels.figure(Formats.percent(test.accuracy())),
                        Labels.body("%s with 95 %% confidence, on %s that it never saw"
                                .formatted(
                                        Formats.percents(
                                                test.interval().low(),
                                                test.interval().high()),
                                        Formats.count(test.pictures(), "picture", "pictures"))));
        boolean readable = test.classes().size() <= ConfusionMatrix.MOST_CLASSES;
        if (readable) {
            getChildren().add(new ConfusionMatrix(test));
        }
        List<String> mistakes = Mistakes.of(test, readable ? MISTAKES : MISTAKES_WITHOUT_MATRIX);
        if (!mistakes.isEmpty()) {
            getChildren().add(Labels.section("Most frequent mistakes"));
            mistakes.forEach(mistake -> getChildren().add(Labels.body(mistake)));
        }
    }

    private static String untested(RunSummary run) {
        return run.state() == RunState.RUNNING
                ? "It is tested when the training ends."
                : "It was not tested, so nobody knows how good it is.";
    }
}
