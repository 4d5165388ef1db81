package org.hundredfold.ui.runs;

import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
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
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Opener opener;
    private Node open;

    /** Shows the pictures behind a number. */
    @FunctionalInterface
    interface Opener {
        /** @param words what the cell says, such as {@code 3 of 12 “paper” answered “rock”} */
        void open(int truth, int answer, String words);
    }

    ConfusionMatrix(Evaluation test, Opener opener) {
        this.opener = opener;
        List<String> classes = test.classes();
        getStyleClass().add("confusion-matrix");
        pseudoClassStateChanged(PseudoClass.getPseudoClass("roomy"), classes.size() <= ROOMY);
        add(MatrixCell.rowHead("truth ↓\nanswer →"), 0, 0);
        for (int i = 0; i < classes.size(); i++) {
            add(MatrixCell.columnHead(classes.get(i)), i + 1, 0);
            add(MatrixCell.rowHead(classes.get(i)), 0, i + 1);
            addRow(test, i);
        }
        int after = classes.size() + 1;
        add(MatrixCell.columnHead("recall"), after, 0);
        add(MatrixCell.columnHead("precision"), after + 1, 0);
        add(MatrixCell.columnHead("F1"), after + 2, 0);
        ClassScore.of(test).forEach(score -> addScore(score, classes.indexOf(score.name()) + 1, after));
    }

    private void addRow(Evaluation test, int truth) {
        int[] counts = test.confusion()[truth];
        int pictures = IntStream.of(counts).sum();
        for (int answer = 0; answer < counts.length; answer++) {
            MatrixCell cell = new MatrixCell(truth, answer);
            cell.show(test, pictures);
            if (counts[answer] > 0) {
                makeOpen(cell, truth, answer, Mistakes.words(test, truth, answer));
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
}
