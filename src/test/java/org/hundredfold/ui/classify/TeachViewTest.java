package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.hundredfold.export.TaughtPictures;
import org.junit.jupiter.api.Test;

class TeachViewTest extends ClassifyPlace {
    @Test
    void aPictureFromElsewhereIsPutAsideWithItsRightClass() throws IOException {
        Path photo = Files.copy(shapes.picture("star"), temp.resolve("photo.png"));
        Files.write(photo, new byte[1], StandardOpenOption.APPEND); // so that it is no copy of one in the folder
        lookAt(photo);

        robot.push(KeyCode.CONTROL, KeyCode.M);
        chooseClass("circle");

        assertThat(shows("photo.png is put aside as circle.")).isTrue();
        TaughtPictures taught = new TaughtPictures(temp.resolve("taught"));
        assertThat(taught.waiting(learned()))
                .singleElement()
                .satisfies(file -> assertThat(file).hasSameBinaryContentAs(photo));
        assertThat(went).containsExactly("put aside");

        robot.clickOn("Undo");
        assertThat(taught.waiting(learned())).isEmpty();
        assertThat(photo).exists();
    }

    @Test
    void aPictureOfTheRunsOwnFolderIsCorrectedThere() {
        lookAt("star");

        robot.clickOn("That is wrong");
        chooseClass("circle");

        assertThat(shows("star/001.png is of class circle in shapes from now on."))
                .isTrue();
        assertThat(store.corrections()
                        .of(learned())
                        .byPath()
                        .get("star/001.png")
                        .className())
                .contains("circle");
        robot.clickOn("Undo");
        assertThat(store.corrections().of(learned()).byPath()).isEmpty();

        robot.clickOn("That is wrong");
        chooseClass("star");
        assertThat(shows("star/001.png is of class star in shapes already")).isTrue();
    }

    @Test
    void aPictureThatWasPlayedWithIsPutAsideAsItIsNow() throws IOException {
        lookAt("star");
        robot.clickOn("Play with it");
        onFx(() -> model.player().turn(Knob.BRIGHTNESS, -100, false));

        robot.clickOn("That is wrong");
        chooseClass("circle");

        Path file =
                new TaughtPictures(temp.resolve("taught")).waiting(learned()).get(0);
        assertThat(ImageIO.read(file.toFile()).getRGB(3, 3) & 0xFFFFFF).isZero();
        assertThat(store.corrections().of(learned()).byPath()).isEmpty();
    }
}
