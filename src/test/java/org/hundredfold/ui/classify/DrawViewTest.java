package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DrawViewTest extends ClassifyPlace {
    @Test
    void whatTheMouseDrawsIsAnsweredAndCanBeUndone() {
        assertThat(shows("Draw here")).isTrue();

        drawTriangle();
        assertThat(answer()).isEqualTo("triangle");
        assertThat(shows("Draw here")).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shows("Draw here")).isTrue();
        assertThat(shows("tells 4 classes apart")).isTrue();
    }

    @Test
    void deleteClearsTheBoardAndTheEraserRubsOut() {
        drawTriangle();
        robot.push(KeyCode.DELETE);
        assertThat(model.sketchpad().sketchProperty().get().isEmpty()).isTrue();

        draw(0, 0);
        robot.clickOn("Eraser");
        draw(0, 0);
        assertThat(model.resultProperty().get().answer()).isEmpty();
    }

    @Test
    void comingBackKeepsTheChosenRunAndTheDrawing() {
        drawTriangle();
        robot.clickOn(chooser("Network")).clickOn("shapes-1");

        onFx(() -> window.go("Data"));
        onFx(() -> window.go("Classify"));

        assertThat(chosen("Network")).isEqualTo("shapes-1");
        assertThat(shows("Draw here")).isFalse();
    }

    @Test
    void aPenHasThreeWidths() {
        draw(0, 0);
        double medium =
                model.sketchpad().sketchProperty().get().strokes().get(0).pen().width();

        robot.clickOn(".width-chooser").clickOn("Broad");
        draw(0, 0);

        assertThat(model.sketchpad()
                        .sketchProperty()
                        .get()
                        .strokes()
                        .get(1)
                        .pen()
                        .width())
                .isEqualTo(2 * medium);
    }

    private long drawnIn(Path folder) {
        return List.of(folder.toFile().list()).stream()
                .filter(name -> name.startsWith("drawn-"))
                .count();
    }

    @Test
    void aDrawingIsAddedToItsClassAfterAskingWhereAndCanBeTakenBack() throws IOException {
        Path triangles = learned().resolve("triangle");
        drawTriangle();

        robot.clickOn("Add to class…");
        chooseClass("tri");
        assertThat(shows("Add this drawing to " + triangles + "?")).isTrue();
        robot.push(KeyCode.ENTER);

        Path file = triangles.resolve("drawn-001.png");
        assertThat(shows("The drawing is in " + file)).isTrue();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isPositive();
        assertThat(went).containsExactly("changed " + learned());
        lookAt(file);
        assertThat(answer()).isEqualTo("triangle");

        robot.clickOn("Undo");
        assertThat(file).doesNotExist();
    }

    @Test
    void aDrawingThatIsPlayedWithIsAddedAsItIsNow() throws IOException {
        pickedFolder = Optional.of(temp);
        drawTriangle();
        robot.clickOn("Play with it");
        onFx(() -> model.player().turn(Knob.BRIGHTNESS, -100, false));

        robot.clickOn("Add to class…");
        chooseClass("star");
        robot.clickOn("Choose another folder").clickOn("Add");

        Path file = temp.resolve("star").resolve("drawn-001.png");
        assertThat(ImageIO.read(file.toFile()).getRGB(3, 3) & 0xFFFFFF).isZero();
    }

    @Test
    void nothingIsAddedUnlessTheUserSaysSo() {
        drawTriangle();
        robot.clickOn("Add to class…");
        chooseClass("star");

        robot.push(KeyCode.ESCAPE);

        assertThat(shows("Add this drawing to")).isFalse();
        assertThat(drawnIn(learned().resolve("star"))).isZero();
    }

    @Test
    void anotherFolderIsChosenForADrawing() {
        pickedFolder = Optional.of(temp);
        drawTriangle();
        robot.clickOn("Add to class…");
        chooseClass("star");

        robot.clickOn("Choose another folder");
        assertThat(shows("Add this drawing to " + temp.resolve("star"))).isTrue();
        robot.clickOn("Add");

        assertThat(temp.resolve("star").resolve("drawn-001.png")).exists();
    }
}
