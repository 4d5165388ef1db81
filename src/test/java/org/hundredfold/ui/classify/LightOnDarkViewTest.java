package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import org.hundredfold.data.Polarity;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Novelty;
import org.hundredfold.runs.RunStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawing for networks that have learned from white ink on black. */
class LightOnDarkViewTest extends ClassifyPlace {
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0;

    @TempDir
    static Path chalkHome;

    private static Shapes chalked;
    private static RunStore chalk;
    private static long dense;
    private static long convolutional;
    private static long original;
    private static long standardised;

    @BeforeAll
    static void chalk() throws IOException, UnreadablePictureException {
        chalked = Shapes.chalkedIn(chalkHome.resolve("chalk"));
        chalk = RunStore.open(chalkHome);
        convolutional = chalked.trainConvolution(chalk, "convolutional");
        standardised = chalked.trainStandardisedWithoutValidation(chalk, "standardised");
        original = chalked.trainOriginal(chalk, "original", "circle", "star");
        dense = chalked.train(chalk, "dense", 12);
    }

    @AfterAll
    static void closeChalk() {
        chalk.close();
    }

    @BeforeEach
    void openChalk() {
        open(chalk, 1280, 800);
    }

    private boolean isPressed(String words) {
        return robot.lookup(words).queryAs(ToggleButton.class).isSelected();
    }

    private static int corner(BufferedImage picture) {
        return picture.getRGB(2, 2) & WHITE;
    }

    private Answer answered() {
        return model.resultProperty().get().answer().orElseThrow();
    }

    /** What the network saw in the middle of the paper's first line. */
    private int seenAtTheEdge() {
        byte[] pixels = answered().pixels();
        return pixels[8] & 0xFF;
    }

    @Test
    void aDrawingIsWhiteOnBlackAndAnsweredAsAPictureOfItsKind() {
        assertThat(isPressed("Light on dark")).isTrue();

        drawTriangle();

        assertThat(answer()).isEqualTo("triangle");
        assertThat(answered().novelty().filter(Novelty::flagged)).isEmpty();
        BufferedImage board = board();
        int line = (int) (board.getHeight() / 2 + 0.3 * Math.min(board.getWidth(), board.getHeight()));
        assertThat(board.getRGB(20, 20) & WHITE).isEqualTo(BLACK);
        assertThat(board.getRGB(board.getWidth() / 2, line) & WHITE).isEqualTo(WHITE);
        screenshots("classify-draw-light-on-dark");
    }

    private BufferedImage board() {
        return onFx(() ->
                SwingFXUtils.fromFXImage(robot.lookup(".draw-board").query().snapshot(null, null), null));
    }

    @Test
    void everyKindOfNetworkHasThePaperThatItHasLearnedFrom() {
        for (long run : new long[] {convolutional, original, standardised}) {
            onFx(() -> model.use(run));
            assertThat(isPressed("Light on dark")).as("run " + run).isTrue();
        }

        open(store, 1280, 800);
        assertThat(isPressed("Dark on light")).isTrue();
    }

    @Test
    void theUsersChoiceHoldsUntilAnotherRunAnswers() {
        drawTriangle();
        assertThat(seenAtTheEdge()).isZero();

        robot.clickOn("Dark on light");
        assertThat(seenAtTheEdge()).isEqualTo(255);
        onFx(model.networks()::refresh);
        assertThat(isPressed("Dark on light")).isTrue();

        onFx(() -> model.use(convolutional));
        assertThat(isPressed("Light on dark")).isTrue();
        assertThat(seenAtTheEdge()).isZero();
    }

    @Test
    void aDrawingIsAddedAsItIsSeen() throws IOException {
        pickedFolder = Optional.of(temp);
        drawTriangle();

        add("drawn-001.png");
        robot.clickOn("Dark on light");
        add("drawn-002.png");

        assertThat(corner(ImageIO.read(temp.resolve("star/drawn-001.png").toFile())))
                .isEqualTo(BLACK);
        assertThat(corner(ImageIO.read(temp.resolve("star/drawn-002.png").toFile())))
                .isEqualTo(WHITE);
    }

    private void add(String name) {
        robot.clickOn("Add to class…");
        chooseClass("star");
        robot.clickOn("Choose another folder").clickOn("Add");
        assertThat(temp.resolve("star").resolve(name)).exists();
    }

    @Test
    void paintOnAPictureIsSeenFromTheBeginning() {
        onFx(() -> model.classify(List.of(chalked.picture("star"))));
        robot.clickOn("Play with it");

        assertThat(robot.lookup(".color-picker").queryAs(ColorPicker.class).getValue())
                .isEqualTo(Color.WHITE);
    }

    @Test
    void aDrawingIsPutAsideAsItIsSeen() throws IOException {
        drawTriangle();

        robot.clickOn("That is wrong");
        chooseClass("circle");

        Path file = new TaughtPictures(temp.resolve("taught"))
                .waiting(chalkHome.resolve("chalk"))
                .get(0);
        assertThat(corner(ImageIO.read(file.toFile()))).isEqualTo(BLACK);
    }

    @Test
    void aDrawingThatIsTurnedStaysOnItsPaperAndTheBoardComesBackWhenThePaperChanges() {
        drawTriangle();
        robot.clickOn("Play with it");
        onFx(() -> model.player().turn(Knob.ROTATION, 45, false));
        assertThat(corner(model.resultProperty().get().picture().orElseThrow())).isEqualTo(BLACK);
        assertThat(seenAtTheEdge()).isLessThan(20);

        open(store, 1280, 800);
        drawTriangle();
        robot.clickOn("Play with it");
        onFx(() -> model.polarityProperty().set(Polarity.LIGHT_ON_DARK));
        assertThat(robot.lookup(".draw-board").query().isVisible()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shows("Draw here")).isTrue();
    }
}
