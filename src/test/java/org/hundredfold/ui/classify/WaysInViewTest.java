package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.hundredfold.ui.common.Drag;
import org.junit.jupiter.api.Test;

class WaysInViewTest extends ClassifyPlace {
    @Test
    void aPictureDroppedOnTheWindowIsAnsweredWhereverOneIs() {
        onFx(() -> window.go("Data"));

        assertThat(Drag.files(window, shapes.picture("star"))).isTrue();

        assertThat(window.selectedProperty().get().title()).isEqualTo("Classify");
        assertThat(answer()).isEqualTo("star");
        assertThat(shows("16 × 16 pixels, grey")).isTrue();
    }

    @Test
    void aPictureIsDroppedOnTheBoardItself() {
        assertThat(Drag.files(robot.lookup(".draw-board").query(), shapes.picture("circle")))
                .isTrue();

        assertThat(answer()).isEqualTo("circle");
    }

    @Test
    void whatAFileIsTellsItsContentAndNotItsEnding() throws IOException {
        Path photo = jpeg(shapes.picture("star"), "photo.jfif");
        Path bare = jpeg(shapes.picture("circle"), "photo");
        Path notes = Files.writeString(temp.resolve("notes.txt"), "no picture");

        Drag.files(window, photo, bare, notes);

        assertThat(answer()).isEqualTo("star");
        robot.clickOn(robot.lookup(".picture-strip .list-cell").nth(1).<Node>query());
        assertThat(answer()).isEqualTo("circle");
        robot.push(KeyCode.RIGHT);
        assertThat(shows("notes.txt is text, not a picture")).isTrue();
    }

    private Path jpeg(Path picture, String name) throws IOException {
        Path file = temp.resolve(name);
        ImageIO.write(ImageIO.read(picture.toFile()), "jpeg", file.toFile());
        return file;
    }

    @Test
    void anAddressThatHoldsAPictureIsDroppedAndPasted() throws IOException {
        String star = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(shapes.picture("star")));
        assertThat(Drag.content(window, Map.of(DataFormat.PLAIN_TEXT, star))).isTrue();
        assertThat(answer()).isEqualTo("star");
        assertThat(shows("Dropped picture")).isTrue();

        String circle = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(Files.readAllBytes(shapes.picture("circle")));
        copy(DataFormat.PLAIN_TEXT, circle);
        robot.push(KeyCode.CONTROL, KeyCode.V);
        assertThat(answer()).isEqualTo("circle");
        assertThat(shows("Pasted picture")).isTrue();
    }

    @Test
    void severalPicturesAreOpenedAtOnce() {
        picked = List.of(shapes.picture("star"), shapes.picture("circle"));

        robot.clickOn("Open pictures");

        assertThat(answer()).isEqualTo("star");
        assertThat(model.pictures()).hasSize(2);
    }

    @Test
    void aCopiedFileIsPasted() {
        copy(DataFormat.FILES, List.of(shapes.picture("circle").toFile()));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(answer()).isEqualTo("circle");
    }

    @Test
    void aCopiedPictureIsPasted() throws IOException {
        copy(
                DataFormat.IMAGE,
                SwingFXUtils.toFXImage(ImageIO.read(shapes.picture("star").toFile()), null));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(answer()).isEqualTo("star");
        assertThat(shows("Pasted picture")).isTrue();
    }

    @Test
    void pastedLinesThatArePathsAreThosePictures() {
        copy(
                DataFormat.PLAIN_TEXT,
                "%s\n%s\n"
                        .formatted(
                                shapes.picture("star"), shapes.picture("circle").toUri()));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(answer()).isEqualTo("star");
        assertThat(model.pictures()).hasSize(2);
    }

    @Test
    void aPastedPathOfAFileThatIsGoneIsAnsweredInASentence() {
        copy(DataFormat.PLAIN_TEXT, temp.resolve("gone.png").toString());

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(shows("gone.png cannot be opened; check that it exists and may be read."))
                .isTrue();
    }

    @Test
    void aPastedAddressOnTheWebIsRefusedInASentence() {
        copy(DataFormat.PLAIN_TEXT, "https://example.org/cat.png");

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(shows("https://example.org/cat.png is on the web, and nothing is fetched from there."))
                .isTrue();
    }

    @Test
    void pastingTextIsAnsweredInASentence() {
        copy(DataFormat.PLAIN_TEXT, "some words");

        robot.clickOn("Paste");

        assertThat(shows("There is no picture on the clipboard.")).isTrue();
    }

    private static void copy(DataFormat format, Object content) {
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(format, content)));
    }

    @Test
    void aFolderAndAPathAreTablesAndPicturesWhenPasted() throws IOException {
        copy(DataFormat.PLAIN_TEXT, folderWithNotes().toString());

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(shownRows()).hasSize(4);
    }
}
