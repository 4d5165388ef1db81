package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answer, and what is behind it, by clicking. */
class AnswerPaneTest extends UiTest {
    @TempDir
    static Path home;

    private static Shapes shapes;
    private static RunStore store;
    private static long dense;
    private static long convolutional;

    private ClassifyViewModel model;

    @BeforeAll
    static void train() {
        shapes = Shapes.drawnIn(home.resolve("shapes"));
        store = RunStore.open(home);
        convolutional = shapes.trainConvolution(store, "maps");
        dense = shapes.train(store, "shapes", 12);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void open() {
        show(
                () -> {
                    FxThread fx = new FxThread();
                    Messages messages = new Messages(fx);
                    model = new ClassifyViewModel(store, messages, Runnable::run, fx);
                    return new ClassifyView(
                            model, (owner, title, kind, endings) -> Optional.empty(), messages, () -> {});
                },
                1280,
                800);
        ask(dense, "star");
    }

    private void ask(long run, String shape) {
        onFx(() -> model.use(run));
        look(shape);
    }

    private void look(String shape) {
        onFx(() -> model.classify(List.of(shapes.picture(shape))));
    }

    private boolean shows(String text) {
        return robot.lookup((Node node) -> node instanceof Label label
                        && label.getText().contains(text)
                        && label.localToScene(label.getLayoutBounds()).getWidth() > 0
                        && isShown(label))
                .tryQuery()
                .isPresent();
    }

    private static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    private String side() {
        return robot.lookup((Node node) -> node instanceof ToggleButton button
                        && button.isSelected()
                        && isShown(button)
                        && robot.from(robot.lookup(".answer-pane").queryParent())
                                .lookup((Node each) -> each == node)
                                .tryQuery()
                                .isPresent())
                .queryAs(Labeled.class)
                .getText();
    }

    private String asked() {
        return model.insights().asked().questionProperty().get().className();
    }

    @Test
    void oneLineSaysHowFarProbabilitiesAreToBeTrusted() {
        int validation = model.networks().networkProperty().get().run().parts().validation();

        assertThat(shows("Calibrated on %d validation pictures.".formatted(validation)))
                .isTrue();
    }

    @Test
    void aPictureUnlikeAllLearnedFromIsFlaggedAndTheAnswerDoubted() {
        assertThat(shows("I have never seen anything like this")).isFalse();

        onFx(() -> model.paste(noise()));

        assertThat(shows("I have never seen anything like this")).isTrue();
        assertThat(shows("not to be relied on")).isTrue();

        look("circle");
        assertThat(shows("I have never seen anything like this")).isFalse();
        assertThat(shows("not to be relied on")).isFalse();
    }

    private static BufferedImage noise() {
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 64 * 64; i++) {
            noise.setRGB(i % 64, i / 64, random.nextInt());
        }
        return noise;
    }

    @Test
    void theBestClassIsExplainedUntilAnotherIsClickedOn() {
        assertThat(asked()).isEqualTo("star");

        robot.clickOn("circle");
        assertThat(asked()).isEqualTo("circle");

        look("square");
        assertThat(asked()).isEqualTo("square");
    }

    @Test
    void aClassIsChosenOnTheKeyboard() {
        onFx(() -> robot.lookup(".probability-bars .progress-bar").query().requestFocus());

        robot.push(KeyCode.ENTER);
        assertThat(asked()).isEqualTo("circle");

        robot.push(KeyCode.TAB).push(KeyCode.SPACE);
        assertThat(asked()).isEqualTo("square");
    }

    @Test
    void aSideStaysWhenAnotherPictureIsAnswered() {
        ask(convolutional, "star");
        robot.clickOn("Maps");

        look("circle");

        assertThat(side()).isEqualTo("Maps");
    }

    @Test
    void sidesAreReachedByKeysToo() {
        ask(convolutional, "star");
        assertThat(side()).isEqualTo("Answer");

        onFx(() -> robot.lookup(".answer-pane .toggle-button:selected").query().requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(shows("Layer 1: 8 maps")).isTrue();
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(shows("What the network saw")).isTrue();
    }
}
