package org.hundredfold.ui.runs;

import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.hundredfold.train.Evaluation;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;

/** One number of a confusion matrix on a shade for its share of the row; right answers are framed. */
final class MatrixCell extends StackPane {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final double DARKEST = 0.6;

    private final Region shade = new Region();
    private final Label number = new Label();
    private final Tooltip tooltip = new Tooltip();
    private final int truth;
    private final int answer;

    MatrixCell(int truth, int answer) {
        this.truth = truth;
        this.answer = answer;
        getStyleClass().add("cell");
        number.setMinWidth(USE_PREF_SIZE);
        shade.getStyleClass().add("shade");
        getChildren().addAll(shade, number);
        pseudoClassStateChanged(RIGHT, truth == answer);
        Tooltip.install(this, tooltip);
    }

    /** @param pictures of the true class */
    void show(Evaluation evaluation, int pictures) {
        int count = evaluation.confusion()[truth][answer];
        shade.setOpacity(count == 0 ? 0 : DARKEST * count / pictures);
        number.setText(count == 0 && truth != answer ? "" : Formats.count(count));
        String words = Mistakes.words(evaluation, truth, answer);
        setAccessibleText(words);
        tooltip.setText(words);
    }

    static Node rowHead(String name) {
        Label head = Labels.muted(name);
        head.getStyleClass().add("row-head");
        head.setMinWidth(USE_PREF_SIZE);
        head.setTooltip(new Tooltip(name));
        return head;
    }

    static Node columnHead(String name) {
        Label head = Labels.muted(name);
        head.getStyleClass().add("column-head");
        if (head.getText().length() > 3) {
            head.setRotate(-90);
        }
        Group group = new Group(head);
        GridPane.setValignment(group, VPos.BOTTOM);
        GridPane.setHalignment(group, HPos.CENTER);
        return group;
    }
}
