package org.hundredfold.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.GridPane;
import org.hundredfold.train.Evaluation;

/** A confusion matrix whose numbers change under the eyes: the numbers alone, a row per true class. */
final class SmallMatrix extends GridPane {
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
        cells.clear();
        getChildren().clear();
        add(MatrixCell.rowHead("truth ↓\nanswer →"), 0, 0);
        for (int truth = 0; truth < names.size(); truth++) {
            add(MatrixCell.columnHead(names.get(truth)), truth + 1, 0);
            add(MatrixCell.rowHead(names.get(truth)), 0, truth + 1);
            for (int answer = 0; answer < names.size(); answer++) {
                MatrixCell cell = new MatrixCell(truth, answer);
                cells.add(cell);
                add(cell, answer + 1, truth + 1);
            }
        }
    }
}
