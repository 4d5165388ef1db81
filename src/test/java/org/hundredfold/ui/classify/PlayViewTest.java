package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class PlayViewTest extends ClassifyPlace {
    /** Presses the mouse on the picture at shares of its shorter side from its middle. */
    private void paint(double x, double y) {
        Node picture = robot.lookup(".picture-pane .picture-view > ImageView").query();
        Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
        double unit = Math.min(bounds.getWidth(), bounds.getHeight());
        robot.moveTo(bounds.getCenterX() + unit * x, bounds.getCenterY() + unit * y);
        robot.press(MouseButton.PRIMARY);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Slider slider(String name) {
        return robot.lookup((Node node) -> node instanceof Slider && name.equals(node.getAccessibleText()))
                .queryAs(Slider.class);
    }

    @Test
    void aPictureIsPlayedWithByKnobsAndBrush() {
        lookAt("square");
        robot.clickOn("Play with it");
        assertThat(shows("Turning, moving and covering")).isFalse();
        double before = probability("square");

        onFx(() -> slider("Rotate").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(shows("+1°")).isTrue();
        double turned = probability("square");
        assertThat(turned).isNotEqualTo(before);

        robot.clickOn(".play-tools .width-chooser").clickOn("Broad");
        paint(0, 0);
        assertThat(probability("square")).isNotEqualTo(turned);
        robot.clickOn("Erase");
        paint(0, 0);
        assertThat(probability("square")).isCloseTo(turned, within(0.02));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(probability("square")).isEqualTo(turned);
        robot.clickOn("Back to the picture");
        assertThat(probability("square")).isEqualTo(before);
        assertThat(slider("Rotate").getValue()).isZero();
    }

    private double probability(String className) {
        return model.resultProperty().get().answer().orElseThrow().scores().stream()
                .filter(score -> score.className().equals(className))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    @Test
    void aDrawingIsPlayedWithAndTheBoardComesBackAsItWas() {
        drawTriangle();
        double before = probability("triangle");
        robot.clickOn("Play with it");
        assertThat(robot.lookup(".draw-board").query().isVisible()).isFalse();

        onFx(() -> slider("Rotate").requestFocus());
        robot.push(KeyCode.RIGHT);
        double turned = probability("triangle");
        assertThat(turned).isNotEqualTo(before);
        paint(0, 0);
        assertThat(probability("triangle")).isNotEqualTo(turned);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(probability("triangle")).isEqualTo(turned);
        robot.clickOn("Find the smallest change that flips the answer").clickOn("Show it");
        assertThat(answer()).isNotEqualTo("triangle");

        robot.clickOn("Play with it");
        assertThat(robot.lookup(".draw-board").query().isVisible()).isTrue();
        assertThat(probability("triangle")).isEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shows("Draw here")).isTrue();
    }

    @Test
    void theMapLiesOverTheDrawingThatIsPlayedWithAndBesideTheBoardOverWhatTheNetworkSees() {
        drawTriangle();
        robot.clickOn("Why");
        assertThat(shows("As the network sees it")).isTrue();

        robot.clickOn("Play with it");

        layOut();
        assertThat(shows("As the network sees it")).isFalse();
        assertThat(robot.lookup(".picture-pane .why-layer > ImageView")
                        .queryAs(ImageView.class)
                        .getImage())
                .isNotNull();
    }

    @Test
    void aDragOfAKnobIsUndoneInOneStep() {
        lookAt("square");
        robot.clickOn("Play with it");

        robot.drag(slider("Brightness").lookup(".thumb"))
                .moveBy(20, 0)
                .moveBy(20, 0)
                .moveBy(20, 0)
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(slider("Brightness").getValue()).isPositive();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(slider("Brightness").getValue()).isZero();
        assertThat(model.player().undoableProperty().get()).isFalse();
    }

    @Test
    void theSmallestChangeThatFlipsTheAnswerIsToldAndShown() {
        lookAt("square");
        robot.clickOn("Play with it");

        robot.clickOn("Find the smallest change that flips the answer");
        assertThat(shows("it is taken for ")).isTrue();
        robot.clickOn("Show it");

        assertThat(answer()).isNotEqualTo("square");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(answer()).isEqualTo("square");
        robot.clickOn("Play with it");
        assertThat(shows("it is taken for ")).isFalse();
    }
}
