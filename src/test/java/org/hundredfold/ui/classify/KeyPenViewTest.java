package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.hundredfold.ui.classify.Stroke.Point;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class KeyPenViewTest extends ClassifyPlace {
    private Node board() {
        return robot.lookup(".draw-board").query();
    }

    private Node picture() {
        return robot.lookup(".picture-pane .picture-view").query();
    }

    private Node ring(String around) {
        return robot.lookup(around + " .pen-ring").query();
    }

    /** Walks on by keys until a node has the focus. */
    private void tabTo(Node node) {
        for (int i = 0; i < 40 && !node.isFocused(); i++) {
            robot.push(KeyCode.TAB);
        }
        assertThat(node.isFocused()).isTrue();
    }

    private void press(KeyCode key, int times) {
        for (int i = 0; i < times; i++) {
            robot.push(key);
        }
    }

    private List<Stroke> strokes() {
        return model.sketchpad().sketchProperty().get().strokes();
    }

    private static Point end(Stroke stroke) {
        return stroke.points().get(stroke.points().size() - 1);
    }

    @Test
    void aDrawingIsMadeCorrectedAndUndoneByKeys() {
        tabTo(board());
        assertThat(ring(".draw-board").isVisible()).isTrue();
        press(KeyCode.UP, 10);
        assertThat(strokes()).isEmpty();

        robot.press(KeyCode.SPACE);
        press(KeyCode.DOWN, 20);
        robot.release(KeyCode.SPACE);
        press(KeyCode.RIGHT, 5);
        assertThat(strokes()).hasSize(1);
        assertThat(strokes().get(0).points().get(0).y()).isCloseTo(-0.2, within(1e-9));
        assertThat(end(strokes().get(0)).y()).isCloseTo(0.2, within(1e-9));
        assertThat(model.resultProperty().get().isAnswered()).isTrue();
        screenshots("classify-draw-keys");

        robot.press(KeyCode.SPACE, KeyCode.RIGHT);
        press(KeyCode.UP, 5);
        robot.release(KeyCode.SPACE, KeyCode.RIGHT);
        assertThat(strokes()).hasSize(2);
        assertThat(end(strokes().get(1)).x()).isGreaterThan(0.15);
        assertThat(end(strokes().get(1)).y()).isLessThan(0.15);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(strokes()).hasSize(1);
    }

    @Test
    void whatWasDrawnIsErasedByKeys() {
        tabTo(board());
        robot.push(KeyCode.SPACE);
        assertThat(model.resultProperty().get().isAnswered()).isTrue();

        onFx(() -> robot.lookup((Node node) ->
                        node instanceof ToggleButton button && button.getText().equals("Pen"))
                .query()
                .requestFocus());
        robot.push(KeyCode.RIGHT);
        tabTo(board());
        robot.push(KeyCode.SPACE);

        assertThat(model.resultProperty().get().answer()).isEmpty();
    }

    @Test
    void thePenStaysOnTheBoard() {
        tabTo(board());
        press(KeyCode.UP, 30);
        robot.push(KeyCode.SPACE);

        assertThat(end(strokes().get(0)).y()).isCloseTo(-0.5, within(1e-9));
    }

    @Test
    void theRingGoesOnceTheMouseDraws() {
        tabTo(board());
        drawTriangle();
        assertThat(ring(".draw-board").isVisible()).isFalse();

        robot.push(KeyCode.RIGHT);
        assertThat(ring(".draw-board").isVisible()).isTrue();
    }

    @Test
    void aPictureThatIsPlayedWithIsPaintedByKeys() {
        lookAt("square");
        assertThat(picture().isFocusTraversable()).isFalse();
        robot.clickOn("Play with it");
        tabTo(picture());

        robot.press(KeyCode.SPACE);
        press(KeyCode.RIGHT, 10);
        press(KeyCode.DOWN, 10);
        robot.release(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();

        Played played = model.player().playedProperty().get();
        assertThat(played.marks()).hasSize(1);
        assertThat(end((Stroke) played.marks().get(0)).x()).isCloseTo(0.2, within(1e-9));
        assertThat(picture().isFocused()).isTrue();
        assertThat(ring(".picture-pane").isVisible()).isTrue();
        screenshots("classify-play-keys");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.player().playedProperty().get().isUntouched()).isTrue();

        robot.clickOn("Play with it");
        assertThat(ring(".picture-pane").isVisible()).isFalse();
    }
}
