package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLookTest {
    private static final int GREY = 0x808080;
    private static final int ORANGE = 0xE08020;

    @TempDir
    Path folder;

    private void draw(String name, int width, int height, int colour) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            picture.setRGB(i % width, i / width, colour);
        }
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        ImageIO.write(picture, "png", file.toFile());
    }

    @Test
    void theMiddleOfTheShorterSidesAndTheColourAreSeen() throws IOException {
        draw("a/1.png", 20, 30, ORANGE);
        draw("a/2.png", 90, 40, ORANGE);
        draw("b/3.png", 300, 200, ORANGE);

        assertThat(FirstLook.at(folder)).contains(new FirstLook(40, true));
    }

    @Test
    void ofPartsItIsThePicturesToTrainWith() throws IOException {
        draw("train/a/1.png", 28, 28, GREY);
        draw("test/a/1.png", 300, 300, ORANGE);

        assertThat(FirstLook.at(folder)).contains(new FirstLook(28, false));
    }

    @Test
    void whatIsNoPictureIsPassedOver() throws IOException {
        draw("a/1.png", 50, 50, GREY);
        Files.writeString(folder.resolve("a/2.png"), "no picture");

        assertThat(FirstLook.at(folder)).contains(new FirstLook(50, false));
    }

    @Test
    void whereThereIsNothingToSeeItIsEmpty() {
        assertThat(FirstLook.at(folder)).isEqualTo(Optional.empty());
        assertThat(FirstLook.at(folder.resolve("nowhere"))).isEqualTo(Optional.empty());
    }
}
