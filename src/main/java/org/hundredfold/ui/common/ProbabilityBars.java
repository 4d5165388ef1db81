package org.hundredfold.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.hundredfold.model.Answer.Score;

/** How much speaks for each class: its name, a bar and a percentage, in the order given; the best one stands out. */
public final class ProbabilityBars extends GridPane {
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final List<Row> rows = new ArrayList<>();
    private final Consumer<String> choose;
    private String chosen = "";

    /** Only to look at. */
    public ProbabilityBars() {
        this(null);
    }

    /** @param choose told the class that is clicked on or, by Enter or Space, chosen on the keyboard; null if none can be */
    public ProbabilityBars(Consumer<String> choose) {
        this.choose = choose;
        getStyleClass().add("probability-bars");
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints percents = new ColumnConstraints();
        percents.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(new ColumnConstraints(), bars, percents);
    }

    /** Shows new scores; an empty list clears the bars. */
    public void show(List<Score> scores) {
        while (rows.size() > scores.size()) {
            getChildren().removeAll(rows.remove(rows.size() - 1).nodes());
        }
        while (rows.size() < scores.size()) {
            Row row = new Row();
            addRow(rows.size(), row.nodes().toArray(Node[]::new));
            rows.add(row);
        }
        double best = scores.stream().mapToDouble(Score::probability).max().orElse(0);
        for (int i = 0; i < scores.size(); i++) {
            rows.get(i).show(scores.get(i), scores.get(i).probability() == best);
        }
        mark();
    }

    /** Marks a class; one that is not shown marks none. */
    public void mark(String className) {
        chosen = className;
        mark();
    }

    private void mark() {
        rows.forEach(Row::mark);
    }

    /** Stays the same while scores change, and with it the focus. */
    private final class Row {
        private final Label name = new Label();
        private final ProgressBar bar = new ProgressBar();
        private final Label percent = new Label();

        private Row() {
            percent.getStyleClass().add("percent");
            if (choose != null) {
                bar.setFocusTraversable(true);
                bar.setAccessibleRole(AccessibleRole.BUTTON);
                bar.setOnKeyPressed(this::press);
                nodes().forEach(node -> node.setOnMouseClicked(event -> {
                    bar.requestFocus();
                    choose.accept(name.getText());
                }));
            }
        }

        private List<Node> nodes() {
            return List.of(name, bar, percent);
        }

        private void press(KeyEvent event) {
            switch (event.getCode()) {
                case ENTER, SPACE -> {
                    choose.accept(name.getText());
                    event.consume();
                }
                default -> {}
            }
        }

        private void show(Score score, boolean best) {
            name.setText(score.className());
            bar.setProgress(score.probability());
            percent.setText(Formats.percent(score.probability()));
            nodes().forEach(node -> node.pseudoClassStateChanged(BEST, best));
        }

        private void mark() {
            boolean marked = name.getText().equals(chosen);
            bar.setAccessibleText(name.getText() + " " + percent.getText() + (marked ? ", chosen" : ""));
            nodes().forEach(node -> node.pseudoClassStateChanged(CHOSEN, marked));
        }
    }
}
