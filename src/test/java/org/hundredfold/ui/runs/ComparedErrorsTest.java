package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Line;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.Test;

class ComparedErrorsTest extends UiTest {
    @Test
    void theMouseReadsAllRunsAtAnEpoch() {
        open();
        Bounds axis = bounds(((OverlaidErrors) robot.lookup(".overlaid-errors").query()).getXAxis());
        robot.moveTo(axis.getMinX() + axis.getWidth() * 2 / 3, axis.getMinY() - 40);

        assertThat(readings()).containsExactly("Epoch 2", "first 20.0 %", "second ended before");
        assertThat(bounds(robot.lookup(".marker").queryAs(Line.class)).getCenterX())
                .isBetween(axis.getMinX() + axis.getWidth() * 2 / 3 - 2, axis.getMinX() + axis.getWidth() * 2 / 3 + 2);
    }

    @Test
    void soDoTheKeys() {
        open();
        assertThat(readings()).containsExactly("Point at an epoch to read it.");
        robot.push(KeyCode.END);
        assertThat(readings()).contains("Epoch 3", "first 10.0 %");
        robot.push(KeyCode.RIGHT).push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertThat(readings()).containsExactly("Epoch 1", "first 30.0 %", "second 40.0 %");
        assertThat(robot.lookup(".overlaid-errors").query().getAccessibleText()).contains("second 40.0 %.");
    }

    @Test
    void noTwoEpochsAreWrittenBesideEachOtherAtTheEndOfTheAxis() {
        show(() -> new ComparedErrors(List.of(Summaries.withErrors("long", new double[19]))), 800, 400);
        OverlaidErrors chart = (OverlaidErrors) robot.lookup(".overlaid-errors").query();

        assertThat(chart.getXAxis().getTickMarks())
                .extracting(mark -> mark.getValue().intValue())
                .containsExactly(0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20);
    }

    private void open() {
        List<RunSummary> runs =
                List.of(Summaries.withErrors("first", 0.3, 0.2, 0.1), Summaries.withErrors("second", 0.4));
        show(() -> new ComparedErrors(runs), 800, 400);
        onFx(() -> robot.lookup(".overlaid-errors").query().requestFocus());
    }

    private static Bounds bounds(Node node) {
        return onFx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    private List<String> readings() {
        return robot.lookup(".readings .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
