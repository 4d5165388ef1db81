package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.FolderReader;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.features.TestNetworks;
import org.hundredfold.model.AnswerSum;
import org.hundredfold.model.AnswerSum.Term;
import org.hundredfold.model.Explainer;
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
    private static long original;
    private static long featured;
    private static long unvalidated;

    private final List<String> opened = new ArrayList<>();
    private ClassifyViewModel model;

    @BeforeAll
    static void train() throws IOException {
        shapes = Shapes.drawnIn(home.resolve("shapes"));
        store = RunStore.open(home);
        convolutional = shapes.trainConvolution(store, "maps");
        original = shapes.trainOriginal(store, "original", "circle", "star");
        featured = shapes.trainOnFeatures(
                store, "featured", TestNetworks.write(home.resolve("edges.onnx"), TestNetworks.edges(64)));
        unvalidated = shapes.trainWithoutValidation(store, "unvalidated");
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
                    model = new ClassifyViewModel(
                            store,
                            new FolderReader(Optional.empty(), FrozenNetwork::open),
                            shapes.teaching(),
                            messages,
                            Runnable::run,
                            fx);
                    return new ClassifyView(
                            model,
                            new Pickers(
                                    (owner, title, kind, endings) -> List.of(),
                                    (owner, title, start) -> Optional.empty(),
                                    (owner, title, kind, endings) -> Optional.empty()),
                            messages,
                            new ClassifyActions(
                                    () -> {},
                                    (folder, picture) -> opened.add(
                                            folder.relativize(picture).toString())));
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
    void withoutValidationPicturesProbabilitiesAreNotCalibratedAndALineSaysWhy() {
        ask(unvalidated, "star");

        assertThat(shows("Not calibrated: the run has no validation pictures.")).isTrue();
    }

    @Test
    void aPictureUnlikeAllLearnedFromIsFlaggedAndTheAnswerDoubted() {
        assertThat(shows("I have never seen anything like this")).isFalse();

        onFx(() -> model.classify("Pasted picture", noise()));

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
        assertThat(shows("The score of ")).isTrue();
        robot.push(KeyCode.ALT, KeyCode.DIGIT5);
        assertThat(shows("Layer 1: 8 maps")).isTrue();
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        assertThat(shows("What the network saw")).isTrue();
    }

    @Test
    void whyShowsWhatSpeaksForTheChosenClassAndThatItAddsUp() {
        robot.clickOn("Why");
        assertThat(shows("The score of star is ")).isTrue();
        assertThat(shows("exactly the difference.")).isTrue();
        assertThat(shows("Yes: without its most telling pixels")).isTrue();

        choose("circle");

        assertThat(shows("The score of circle is ")).isTrue();
        assertThat(shows("speaks against")).isTrue();
        assertThat(cut(".why-side .legend")).isEmpty();
    }

    /** In the list above Why and Sum. */
    private void choose(String className) {
        robot.clickOn(".answer-pane .combo-box");
        robot.clickOn(robot.lookup((Node node) ->
                        node instanceof ListCell<?> cell && className.equals(cell.getItem()) && cell.isVisible())
                .match(node -> node.getScene().getWindow() != stage)
                .<Node>query());
    }

    @Test
    void theMapLiesOverThePictureOnlyWhileWhyIsLookedAt() {
        assertThat(isCovered()).isFalse();

        robot.clickOn("Why");
        assertThat(isCovered()).isTrue();

        robot.clickOn("Answer");
        assertThat(isCovered()).isFalse();
    }

    private boolean isCovered() {
        layOut();
        ImageView map = robot.lookup(".picture-pane .why-layer .image-view").query();
        return map.getImage() != null;
    }

    @Test
    void aSliderTakesTheMapOffThePicture() {
        robot.clickOn("Why");
        Slider slider = robot.lookup(".why-side .slider").query();

        onFx(slider::requestFocus);
        robot.push(KeyCode.HOME);

        assertThat(robot.lookup(".picture-pane .why-layer").query().getOpacity())
                .isZero();
    }

    @Test
    void theMapOfAConvolutionalNetworkComesClose() {
        ask(convolutional, "star");

        robot.clickOn("Why");

        assertThat(shows("close to the difference of ")).isTrue();
    }

    @Test
    void theSumEndsWithTheScore() {
        robot.clickOn("Sum");
        Question question = model.insights().asked().questionProperty().get();
        AnswerSum sum = new Explainer(question.model()).sum(question.answer(), question.index());

        assertThat(shows("Score of star")).isTrue();
        assertThat(robot.lookup("#score").queryAs(Label.class).getText()).isEqualTo(Scores.score(sum.score()));
        assertThat(shows("52 others")).isTrue();
        assertThat(robot.lookup(".unit-look").queryAll()).hasSize(12);
        Term first = sum.terms().get(0);
        assertThat(shows(Scores.product(first.activation(), first.weight(), first.value())))
                .isTrue();
    }

    @Test
    void whyAndSumAreOfTheSameClass() {
        robot.clickOn("Sum");
        choose("triangle");
        robot.clickOn("Why");

        assertThat(shows("The score of triangle is ")).isTrue();
    }

    @Test
    void theOnlyOutputOfTheOriginalIsExplainedInALine() {
        ask(original, "star");

        robot.clickOn("Sum");

        assertThat(shows("This network has one output, which speaks for star; the score of circle is the same"))
                .isTrue();
    }

    @Test
    void thePictureItselfIsItsNearestNeighbourAndIsOpenedInData() {
        robot.clickOn("Neighbours");
        assertThat(shows("Nearest to the network")).isTrue();
        assertThat(robot.lookup(".neighbours-side .tile").queryAll()).hasSize(16);

        robot.clickOn(robot.lookup(".neighbours-side .tile").<Node>query());

        assertThat(opened).containsExactly("star/001.png");
    }

    @Test
    void neighboursOfAnotherClassAreMarkedByASign() {
        robot.clickOn("Neighbours");
        onFx(() -> model.classify("Pasted picture", noise()));

        assertThat(robot.lookup((Node node) ->
                                node instanceof Button tile && tile.getText().startsWith("≠ "))
                        .queryAll())
                .isNotEmpty();
    }

    @Test
    void withoutThePicturesLearnedFromASentenceSaysSo() throws IOException {
        Path away = home.resolve("away");
        Files.move(home.resolve("shapes"), away);
        try {
            robot.clickOn("Neighbours");

            assertThat(shows("is gone or out of reach")).isTrue();
        } finally {
            Files.move(away, home.resolve("shapes"));
        }
    }

    @Test
    void aNetworkOnFeaturesHasNoMapAndSaysWhy() {
        ask(featured, "star");

        robot.clickOn("Why");

        assertThat(shows("features have no places in it")).isTrue();
        assertThat(shows("The score of")).isFalse();
        assertThat(isCovered()).isFalse();
        robot.clickOn("Sum");
        assertThat(shows("Score of star")).isTrue();
    }
}
