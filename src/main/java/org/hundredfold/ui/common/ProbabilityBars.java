package org.hundredfold.ui.common;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.hundredfold.model.Answer.Score;

/** How much speaks for each class: its name, a bar and a percentage, in the order given; the best one stands out. */
public final class ProbabilityBars extends GridPane {
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

    public ProbabilityBars() {
        getStyleClass().add("probability-bars");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints percents = new ColumnConstraints();
        percents.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(new ColumnConstraints(), bars, percents);
    }

    /** Shows new scores; an empty list clears the bars. */
    public void show(List<Score> scores) {
        getChildren().clear();
        double best = scores.stream().mapToDouble(Score::probability).max().orElse(0);
        int row = 0;
        for (Score score : scores) {
            addRow(row++, score, score.probability() == best);
        }
    }

    private void addRow(int row, Score score, boolean best) {
        Label name = new Label(score.className());
        ProgressBar bar = new ProgressBar(score.probability());
        Label percent = new Label(Formats.percent(score.probability()));
        percent.getStyleClass().add("percent");
        bar.setAccessibleText(score.className() + " " + percent.getText());
        for (var node : List.of(name, bar, percent)) {
            node.pseudoClassStateChanged(BEST, best);
        }
        addRow(row, name, bar, percent);
    }
}
