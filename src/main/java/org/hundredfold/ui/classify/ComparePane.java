package org.hundredfold.ui.classify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.ui.classify.SecondOpinion.Both;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** What another network says to the same picture: its answer, whether both agree, and for each class a bar of each. */
final class ComparePane extends VBox {
    private final Label says = Labels.section("");
    private final Label best = Labels.title("");
    private final Label probability = Labels.muted("");
    private final Label verdict = Labels.body("");
    private final Label first = key("first");
    private final Label second = key("second");
    private final GridPane bars = new GridPane();

    ComparePane() {
        getStyleClass().addAll("card", "compare-pane");
        best.setWrapText(true);
        best.setMinHeight(USE_PREF_SIZE);
        bars.getStyleClass().add("bars");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        bars.getColumnConstraints().setAll(wide, right);
        ScrollPane all = Layout.grow(new ScrollPane(bars));
        all.setFitToWidth(true);
        getChildren().addAll(says, new VBox(best, probability), verdict, new VBox(first, second), all);
    }

    private static Label key(String style) {
        Label key = Labels.muted("");
        Region colour = new Region();
        colour.getStyleClass().addAll("key", style);
        key.setGraphic(colour);
        return key;
    }

    /** @param both null while there is nothing to compare */
    void show(Both both) {
        setVisible(both != null);
        if (both == null) {
            return;
        }
        Score other = both.second().best();
        String mine = both.answer().best().className();
        first.setText(both.network().run().name());
        second.setText(both.other().run().name());
        says.setText(second.getText() + " says");
        best.setText(other.className());
        probability.setText(Formats.percent(other.probability()));
        verdict.setText(
                both.agree()
                        ? "Both say %s.".formatted(mine)
                        : "They differ: %s says %s.".formatted(first.getText(), mine));
        showBars(both);
    }

    private void showBars(Both both) {
        bars.getChildren().clear();
        Map<String, Double> ofFirst = byClass(both.answer());
        Map<String, Double> ofSecond = byClass(both.second());
        Map<String, Double> either = new LinkedHashMap<>(ofFirst);
        ofSecond.forEach((name, share) -> either.merge(name, share, Math::max));
        List<String> classes = either.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        int row = 0;
        for (String name : classes) {
            Label className = new Label(name);
            className.getStyleClass().add("class-name");
            bars.add(className, 0, row++, 2, 1);
            row = addBar(row, name, first.getText(), ofFirst.get(name), "first");
            row = addBar(row, name, second.getText(), ofSecond.get(name), "second");
        }
    }

    private int addBar(int row, String className, String run, Double share, String style) {
        ProgressBar bar = new ProgressBar(share == null ? 0 : share);
        Label percent = new Label(share == null ? "not a class of it" : Formats.percent(share));
        bar.setAccessibleText("%s: %s %s".formatted(run, className, percent.getText()));
        bar.getStyleClass().add(style);
        bar.setMaxWidth(Double.MAX_VALUE);
        percent.getStyleClass().add("percent");
        bars.addRow(row, bar, percent);
        return row + 1;
    }

    private static Map<String, Double> byClass(Answer answer) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Score score : answer.scores()) {
            shares.put(score.className(), score.probability());
        }
        return shares;
    }
}
