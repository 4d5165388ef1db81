package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import org.hundredfold.train.Evaluation;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallMatrixTest extends UiTest {
    private SmallMatrix matrix;

    @ParameterizedTest
    @ValueSource(ints = {12, 13, 24})
    void itIsNoWiderThanThePaneBesideTheCurves(int classes) {
        open(classes);

        assertThat(onFx(() -> matrix.prefWidth(-1)))
                .isLessThanOrEqualTo(onFx(() -> pane().getViewportBounds().getWidth()));
        screenshots("small-matrix-" + classes);
    }

    @Test
    void ofManyClassesEachShadeStillSaysItsNumber() {
        open(24);

        assertThat(robot.lookup(".cell").<MatrixCell>queryAllAs(MatrixCell.class))
                .hasSize(24 * 24)
                .anyMatch(cell -> cell.getAccessibleText().equals("9 of 10 “class 3” answered “class 3”"));
        assertThat(robot.lookup(".column-head").queryAll()).isEmpty();
    }

    private ScrollPane pane() {
        return robot.lookup(".epoch-side").queryAs(ScrollPane.class);
    }

    private void open(int classes) {
        List<String> names =
                IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
        int[][] confusion = new int[classes][classes];
        for (int i = 0; i < classes; i++) {
            confusion[i][i] = 9;
            confusion[i][(i + 1) % classes] = 1;
        }
        show(
                () -> {
                    matrix = new SmallMatrix();
                    matrix.show(new Evaluation(names, confusion, 0.1));
                    ScrollPane pane = new ScrollPane(matrix);
                    pane.setFitToWidth(true);
                    pane.getStyleClass().add("epoch-side");
                    StackPane root = new StackPane(pane);
                    root.getStylesheets()
                            .add(RunsView.class
                                    .getResource("/org/hundredfold/ui/runs.css")
                                    .toExternalForm());
                    return root;
                },
                360,
                400);
    }
}
