package org.hundredfold.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.layout.GridPane;
import org.hundredfold.train.Evaluation;
import org.hundredfold.ui.common.Labels;

/** A confusion matrix whose numbers change under the eyes: the numbers alone, or of many classes the shades, a row per true class. */
final class SmallMatrix extends GridPane {
    /** Of more classes there is room for the shades alone; the tooltip of each has its number. */
    private static final int MOST_NUMBERS = 12;

    private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");
    private final List<MatrixCell> cells = new ArrayList<>();
    private List<String> classes = List.of();

    SmallMatrix() {
        getStyleClass().addAll("confusion-matrix", "small");
    }

    void show(Evaluation evaluation) {
        if (!evaluation.classes().equals(classes)) {
            build(evaluation.classes());
        }
        int n = classes.size();
        for (int truth = 0; truth < n; truth++) {
            int pictures = IntStream.of(evaluation.confusion()[truth]).sum();
            for (int answer = 0; answer < n; answer++) {
                cells.get(truth * n + answer).show(evaluation, pictures);
            }
        }
    }

    private void build(List<String> names) {
        classes = names;
        boolean dense = names.size() > MOST_NUMBERS;
        pseudoClassStateChanged(DENSE, dense);
        cells.clear();
        getChildren().clear();
        if (dense) {
            add(Labels.muted("truth ↓  answer → in the same order"), 0, 0, names.size() + 1, 1);
        } else {
            add(MatrixCell.rowHead("truth ↓\nanswer →"), 0, 0);
        }
        for (int truth = 0; truth < names.size(); truth++) {
            if (!dense) {
                add(MatrixCell.columnHead(names.get(truth)), truth + 1, 0);
            }
            add(MatrixCell.rowHead(names.get(truth)), 0, truth + 1);
            for (int answer = 0; answer < names.size(); answer++) {
                MatrixCell cell = new MatrixCell(truth, answer);
                cells.add(cell);
                add(cell, answer + 1, truth + 1);
            }
        }
    }
}
