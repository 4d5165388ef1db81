package org.hundredfold.ui.runs;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.Evaluation;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.runs.Mistakes.Mistake;

/** How good the run is on the sealed test pictures, what it mixes up, and whether its probabilities can be trusted. */
final class ScorePane extends HBox {
    private static final String NO_ANSWERS =
            "Which pictures these are is not known: an older Hundredfold trained this run and kept the numbers only.";
    private static final double WIDEST = 576;
    private static final double BAR = 16;
    private static final int MISTAKES = 3;
    private static final int MISTAKES_WITHOUT_MATRIX = 20;

    private final RunsViewModel model;
    private final VBox figures = Layout.lines();
    private final VBox confused = Layout.lines();
    /** Beside each other where there is room. */
    private final FlowPane sides = new FlowPane();

    private final BaselineLabels baselines = new BaselineLabels();
    private final TestedReview pictures;
    private final CalibratePane calibrate;
    private long run;
    private boolean tested;
    private boolean calibrated;

    /** @param pictures shows those of a number in the matrix */
    ScorePane(RunsViewModel model, TestedReview pictures) {
        this.model = model;
        this.pictures = pictures;
        calibrate = new CalibratePane(model);
        getStyleClass().addAll("columns", "score-pane");
        sides.getStyleClass().add("sides");
        ScrollPane scroll = scroll();
        scroll.setFitToWidth(true);
        model.baselinesProperty().subscribe(baselines::show);
        getChildren().addAll(Layout.grow(scroll), Layout.grow(pictures));
    }

    /** Never so narrow that a matrix of some ten classes would be cut. */
    private ScrollPane scroll() {
        return new ScrollPane(figures) {
            @Override
            protected double computeMinWidth(double height) {
                return Math.min(WIDEST, figures.minWidth(-1) + BAR);
            }
        };
    }

    /** Leaves the pictures open that the user looks at, if it is the same run after some change. */
    void show(StoredRun shown) {
        boolean same = tested && run == shown.summary().id();
        if (run != shown.summary().id()) {
            pictures.begin(shown.summary().id());
        }
        run = shown.summary().id();
        tested = shown.test().isPresent();
        baselines.show(shown);
        boolean sameCalibration = calibrated == isCalibrated(shown);
        calibrated = isCalibrated(shown);
        if (same && tested) {
            if (!sameCalibration) {
                sides.getChildren().set(1, new ReliabilityPane(shown, calibrate));
            }
            return;
        }
        pictures.clear();
        figures.getChildren().clear();
        confused.getChildren().clear();
        sides.getChildren().clear();
        shown.test()
                .ifPresentOrElse(
                        this::show,
                        () -> figures.getChildren().addAll(Labels.figure("–"), Labels.body(untested(shown.summary()))));
        sides.getChildren().add(new ReliabilityPane(shown, calibrate));
        figures.getChildren().add(sides);
    }

    private static boolean isCalibrated(StoredRun shown) {
        return shown.model().flatMap(TrainedModel::calibration).isPresent();
    }

    private void show(Evaluation test) {
        figures.getChildren()
                .addAll(
                        Labels.figure(Formats.percent(test.accuracy())),
                        Labels.body("%s with 95 %% confidence, on %s that it never saw"
                                .formatted(
                                        Formats.percents(
                                                test.interval().low(),
                                                test.interval().high()),
                                        Formats.count(test.pictures(), "picture", "pictures"))),
                        baselines);
        boolean readable = test.classes().size() <= ConfusionMatrix.MOST_CLASSES;
        if (readable) {
            confused.getChildren()
                    .addAll(
                            new ConfusionMatrix(test, (truth, answer, words) -> open(test, truth, answer, words)),
                            Labels.muted("A click on a number shows its pictures."));
        }
        List<Mistake> mistakes = Mistakes.of(test, readable ? MISTAKES : MISTAKES_WITHOUT_MATRIX);
        if (!mistakes.isEmpty()) {
            confused.getChildren().add(Labels.section("Most frequent mistakes"));
            mistakes.forEach(mistake -> confused.getChildren().add(link(test, mistake)));
        }
        sides.getChildren().add(confused);
    }

    private Hyperlink link(Evaluation test, Mistake mistake) {
        Hyperlink link = new Hyperlink(mistake.words());
        link.setOnAction(event -> open(test, mistake.truth(), mistake.answer(), mistake.words()));
        return link;
    }

    private void open(Evaluation test, int truth, int answer, String words) {
        long asked = run;
        model.pictures(asked, test.classes().get(truth), test.classes().get(answer), found -> {
            if (asked == run) {
                found.ifPresentOrElse(
                        list -> pictures.show(words, list, () -> open(test, truth, answer, words)),
                        () -> pictures.say(NO_ANSWERS));
            }
        });
    }

    private static String untested(RunSummary run) {
        return run.state() == RunState.RUNNING
                ? "It is tested when the training ends."
                : "It was not tested, so nobody knows how good it is.";
    }
}
