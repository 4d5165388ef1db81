package org.hundredfold.ui.runs;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.hundredfold.train.ClassScore;
import org.hundredfold.train.Evaluation;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;

/**
 * How many pictures of each class got which answer: a row per true class, a column per answer. Right answers stand on the
 * framed diagonal; the shade is the share of the row, the number the count. Beside each row stand the class's measures.
 */
final class ConfusionMatrix extends GridPane {
    /** With more classes than this nobody could read it. */
    static final int MOST_CLASSES = 24;

    private static final int ROOMY = 5;
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final double DARKEST = 0.6;

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Opener opener;
    private Node open;

    /** Shows the pictures behind a number. */
    @FunctionalInterface
    interface Opener {
        /** @param words what the cell says, such as {@code "3 of 12 paper answered rock"} */
        void open(int truth, int answer, String words);
    }

    ConfusionMatrix(Evaluation test, Opener opener) {
        this.opener = opener;
        List<String> classes = test.classes();
        getStyleClass().add("confusion-matrix");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("roomy"), classes.size() <= ROOMY);
        add(rowHead("truth ↓\nanswer →"), 0, 0);
        for (int i = 0; i < classes.size(); i++) {
            add(columnHead(classes.get(i)), i + 1, 0);
            add(rowHead(classes.get(i)), 0, i + 1);
            addRow(test, i);
        }
        int after = classes.size() + 1;
        add(columnHead("recall"), after, 0);
        add(columnHead("precision"), after + 1, 0);
        add(columnHead("F1"), after + 2, 0);
        ClassScore.of(test).forEach(score -> addScore(score, classes.indexOf(score.name()) + 1, after));
    }

    private void addRow(Evaluation test, int truth) {
        int[] counts = test.confusion()[truth];
        int pictures = IntStream.of(counts).sum();
        for (int answer = 0; answer < counts.length; answer++) {
            String words = Mistakes.words(test, truth, answer);
            Node cell = cell(counts[answer], (double) counts[answer] / pictures, truth == answer, words);
            if (counts[answer] > 0) {
                makeOpen(cell, truth, answer, words);
            }
            add(cell, answer + 1, truth + 1);
        }
    }

    private void makeOpen(Node cell, int truth, int answer, String words) {
        Runnable show = () -> {
            mark(cell);
            opener.open(truth, answer, words);
        };
        cell.getStyleClass().add("openable");
        cell.setAccessibleRole(AccessibleRole.BUTTON);
        cell.setFocusTraversable(true);
        cell.setOnMouseClicked(event -> {
            cell.requestFocus();
            show.run();
        });
        cell.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                event.consume();
                show.run();
            }
        });
    }

    private void mark(Node cell) {
        if (open != null) {
            open.pseudoClassStateChanged(OPEN, false);
        }
        open = cell;
        open.pseudoClassStateChanged(OPEN, true);
    }

    private void addScore(ClassScore score, int row, int column) {
        String name = score.name();
        add(
                share(score.recall(), "share of the pictures of %s that are answered rightly".formatted(name)),
                column,
                row);
        add(share(score.precision(), "share of the answers %s that are right".formatted(name)), column + 1, row);
        add(share(score.f1(), "harmonic mean of both for %s".formatted(name)), column + 2, row);
    }

    private static Node share(double share, String words) {
        Label label = Labels.muted(Formats.percent(share));
        label.getStyleClass().add("share");
        label.setTooltip(new Tooltip(words));
        return label;
    }

    private static Node cell(int count, double share, boolean right, String words) {
        Region shade = new Region();
        shade.getStyleClass().add("shade");
        shade.setOpacity(count == 0 ? 0 : DARKEST * share);
        Label number = new Label(count == 0 && !right ? "" : Formats.count(count));
        StackPane cell = new StackPane(shade, number);
        cell.getStyleClass().add("cell");
        cell.pseudoClassStateChanged(RIGHT, right);
        cell.setAccessibleText(words);
        Tooltip.install(cell, new Tooltip(words));
        return cell;
    }

    private static Node rowHead(String name) {
        Label head = Labels.muted(name);
        head.getStyleClass().add("row-head");
        head.setMinWidth(USE_PREF_SIZE);
        head.setTooltip(new Tooltip(name));
        return head;
    }

    private static Node columnHead(String name) {
        Label head = Labels.muted(name);
        head.getStyleClass().add("column-head");
        if (head.getText().length() > 3) {
            head.setRotate(-90);
        }
        Group group = new Group(head);
        setValignment(group, VPos.BOTTOM);
        setHalignment(group, HPos.CENTER);
        return group;
    }
}
