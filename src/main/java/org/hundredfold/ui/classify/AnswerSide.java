package org.hundredfold.ui.classify;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.ui.common.CalibrationWords;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.PixelView;
import org.hundredfold.ui.common.ProbabilityBars;

/** How much speaks for each class, whether that can be trusted, and what the network saw. */
final class AnswerSide extends VBox {
    /** With more classes than can be seen at once, the most probable ones come first. */
    private static final int SEEN_AT_ONCE = 10;

    private final ProbabilityBars bars;
    private final Label calibrated = Labels.muted("");
    private final PixelView pixels = new PixelView();
    private final Label format = Labels.muted("");

    AnswerSide(AskedClass asked) {
        getStyleClass().addAll("column", "answer-side");
        bars = new ProbabilityBars(asked::choose);
        calibrated.setWrapText(true);
        calibrated.setMinHeight(USE_PREF_SIZE);
        pixels.setAccessibleText("What the network saw");
        Label saw = Labels.section("What the network saw");
        saw.setWrapText(true);
        format.setWrapText(true);
        VBox all = Layout.column(bars, calibrated, Layout.row(pixels, new VBox(saw, format)));
        ScrollPane scroll = Layout.grow(new ScrollPane(all));
        scroll.setFitToWidth(true);
        getChildren().add(scroll);
        asked.questionProperty().subscribe(question -> {
            if (question != null) {
                show(question);
            }
        });
    }

    private void show(Question question) {
        bars.show(ordered(question.answer().scores()));
        bars.mark(question.className());
        calibrated.setText(CalibrationWords.of(
                question.model().calibration(), question.network().run()));
        Preprocessing preprocessing = question.model().preprocessing();
        pixels.show(question.answer().pixels(), preprocessing);
        format.setText("%d × %d pixels, %s"
                .formatted(preprocessing.size(), preprocessing.size(), preprocessing.colour() ? "colour" : "grey"));
    }

    private static List<Score> ordered(List<Score> scores) {
        return scores.size() <= SEEN_AT_ONCE
                ? scores
                : scores.stream()
                        .sorted(Comparator.comparingDouble(Score::probability).reversed())
                        .toList();
    }
}
