package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.Classifier;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.Drag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the other classes here do with dense networks works with a convolutional and an original one too. */
class EveryKindViewTest extends ClassifyPlace {
    private static final String CONVOLUTIONAL = "convolutional";
    private static final String ORIGINAL = "original";

    @TempDir
    private static Path folder;

    private static RunStore kinds;
    private static Map<String, Long> ids;

    @BeforeAll
    static void trainEveryKind() throws IOException {
        kinds = RunStore.open(folder);
        ids = Map.of(
                "beside",
                shapes.train(kinds, "beside", 2),
                CONVOLUTIONAL,
                shapes.trainConvolution(kinds, CONVOLUTIONAL),
                ORIGINAL,
                shapes.trainOriginal(kinds, ORIGINAL, "circle", "star"));
    }

    @AfterAll
    static void closeKinds() {
        kinds.close();
    }

    @BeforeEach
    void openKinds() {
        open(kinds, 1280, 800);
    }

    private void use(String kind) {
        onFx(() -> model.use(ids.get(kind)));
    }

    /** What the network says without a window. */
    private static String answerOf(String kind, Path picture) {
        try {
            return new Classifier(kinds.load(ids.get(kind)).orElseThrow().trained())
                    .classify(picture)
                    .best()
                    .className();
        } catch (UnreadablePictureException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String otherThan(String shape) {
        return shape.equals("star") ? "circle" : "star";
    }

    private List<Score> scores() {
        return model.resultProperty().get().answer().orElseThrow().scores();
    }

    @ParameterizedTest
    @ValueSource(strings = {CONVOLUTIONAL, ORIGINAL})
    void aDroppedPictureIsAnsweredAndWhySumAndNeighboursSayWhatIsBehindIt(String kind) {
        use(kind);
        Path star = shapes.picture("star");
        Drag.files(window, star);
        String best = answerOf(kind, star);
        assertThat(answer()).isEqualTo(best);

        robot.clickOn("Why");
        assertThat(shows("The score of %s is ".formatted(best))).isTrue();
        List<Integer> forBest = map();
        robot.clickOn("Answer");
        String other = otherThan(best);
        robot.clickOn(other);
        robot.clickOn("Why");
        assertThat(shows("The score of %s is ".formatted(other))).isTrue();
        assertThat(map()).isNotEqualTo(forBest);

        robot.clickOn("Sum");
        assertThat(robot.lookup(".unit-look").queryAll()).isNotEmpty();
        assertThat(shows(
                        kind.equals(ORIGINAL)
                                ? "This network has one output, which speaks for star"
                                : "Score of " + other))
                .isTrue();

        robot.clickOn("Neighbours");
        assertThat(robot.lookup(".neighbours-side .tile").queryAll()).hasSize(16);
        robot.clickOn(robot.lookup(".neighbours-side .tile").<Node>query());
        assertThat(went).singleElement().asString().startsWith("opened ").endsWith(".png");
    }

    /** The pixels of the map over the picture. */
    private List<Integer> map() {
        layOut();
        ImageView view = robot.lookup(".picture-pane .why-layer .image-view").query();
        var map = SwingFXUtils.fromFXImage(view.getImage(), null);
        return Arrays.stream(map.getRGB(0, 0, map.getWidth(), map.getHeight(), null, 0, map.getWidth()))
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {CONVOLUTIONAL, ORIGINAL})
    void aPictureIsPlayedWithAndBroughtBackAndTheSmallestFlipIsShown(String kind) {
        use(kind);
        lookAt("circle");
        List<Score> before = scores();
        String best = answer();
        robot.clickOn("Play with it");

        onFx(() -> robot.lookup((Node node) -> node instanceof Slider && "Rotate".equals(node.getAccessibleText()))
                .query()
                .requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(scores()).isNotEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(scores()).isEqualTo(before);

        robot.clickOn("Find the smallest change that flips the answer");
        assertThat(shows("it is taken for ")).isTrue();
        robot.clickOn("Show it");
        assertThat(answer()).isNotEqualTo(best);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(answer()).isEqualTo(best);
    }

    @ParameterizedTest
    @ValueSource(strings = {CONVOLUTIONAL, ORIGINAL})
    void aDrawingIsAnsweredAndAPictureIsTaught(String kind) throws IOException {
        use(kind);
        drawTriangle();
        assertThat(answer())
                .isEqualTo(Collections.max(scores(), Comparator.comparingDouble(Score::probability))
                        .className());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shows("Draw here")).isTrue();

        Path photo = Files.copy(shapes.picture("star"), temp.resolve("photo.png"));
        Files.write(photo, new byte[1], StandardOpenOption.APPEND); // so that it is no copy of one in the folder
        Drag.files(window, photo);
        robot.clickOn("That is wrong");
        chooseClass("circle");

        assertThat(shows("photo.png is put aside as circle.")).isTrue();
        Path learned = kinds.load(ids.get(kind)).orElseThrow().summary().folder();
        assertThat(new TaughtPictures(temp.resolve("taught")).waiting(learned)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {CONVOLUTIONAL, ORIGINAL})
    void aFolderIsAnsweredAsATableAndComparedWithASecondRun(String kind) throws IOException {
        use(kind);
        Path mixed = folderWithNotes();
        Drag.files(window, mixed);

        assertThat(shownRows()).hasSize(4);
        assertThat(shownRows())
                .filteredOn(FileRow::isReadable)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.best().map(Score::className)).contains(answerOf(kind, row.file())));
        robot.clickOn("star.png");
        assertThat(answer()).isEqualTo(answerOf(kind, mixed.resolve("star.png")));

        robot.clickOn(chooser("Compare with")).clickOn("beside");
        String best = answer();
        String second = answerOf("beside", mixed.resolve("star.png"));
        assertThat(robot.lookup(".folder-table").queryTableView().getVisibleLeafColumns())
                .extracting(TableColumn::getText)
                .contains("beside says");
        assertThat(shownRows())
                .filteredOn(row -> row.name().equals("star.png"))
                .singleElement()
                .extracting(row -> row.beside().map(Score::className))
                .isEqualTo(Optional.of(second));
        assertThat(shows(
                        best.equals(second)
                                ? "Both say %s.".formatted(best)
                                : "They differ: %s says %s.".formatted(kind, best)))
                .isTrue();
    }
}
