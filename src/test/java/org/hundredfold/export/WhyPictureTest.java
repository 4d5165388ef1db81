package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.WhyMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The colours are 0xD6352B for and 0x2A6FDB against, the strongest reason 85 % over the picture. */
class WhyPictureTest {
    private static final int SIZE = 8;
    private static final byte[] BLACK = new byte[SIZE * SIZE];

    @TempDir
    Path folder;

    /** Of a map of 8 x 8 places, of which some have a value and the others none; the picture has one plane or three. */
    private static BufferedImage image(byte[] pixels, float... values) {
        return picture(pixels, values).image();
    }

    private static WhyPicture picture(byte[] pixels, float... values) {
        WhyMap why = new WhyMap("star", SIZE, Arrays.copyOf(values, SIZE * SIZE), 1, 0, true);
        return new WhyPicture(why, pixels, new Preprocessing(SIZE, pixels.length > SIZE * SIZE, Framing.CROP));
    }

    private static int at(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    @Test
    void whatSpeaksForTheClassIsRedAndWhatSpeaksAgainstItBlueTheMoreTheStronger() {
        BufferedImage image = image(BLACK, 2, -2, 1, 0);

        assertThat(at(image, 30, 30)).isEqualTo(rgb(0.85 * 0xD6, 0.85 * 0x35, 0.85 * 0x2B));
        assertThat(at(image, 90, 30)).isEqualTo(rgb(0.85 * 0x2A, 0.85 * 0x6F, 0.85 * 0xDB));
        assertThat(at(image, 150, 30)).isEqualTo(rgb(0.425 * 0xD6, 0.425 * 0x35, 0.425 * 0x2B));
        assertThat(at(image, 210, 30)).isZero();
    }

    @Test
    void withoutReasonsThePictureIsSeenAsTheNetworkSawIt() {
        byte[] planes = new byte[3 * SIZE * SIZE];
        planes[1] = (byte) 200;
        planes[SIZE * SIZE + 1] = 60;
        planes[2 * SIZE * SIZE + 1] = 100;
        planes[SIZE] = 30;

        BufferedImage image = image(planes);

        assertThat(at(image, 90, 30)).isEqualTo(rgb(200, 60, 100));
        assertThat(at(image, 30, 90)).isEqualTo(rgb(30, 0, 0));
        assertThat(at(image, 30, 30)).isZero();
    }

    @Test
    void theReasonsLieOverThePicture() {
        byte[] white = new byte[SIZE * SIZE];
        white[0] = (byte) 255;

        assertThat(at(image(white, 5), 30, 30))
                .isEqualTo(rgb(255 - 0.85 * (255 - 0xD6), 255 - 0.85 * (255 - 0x35), 255 - 0.85 * (255 - 0x2B)));
    }

    @Test
    void eachPlaceIsASquareOfWholePixelsAndSmallPicturesAreMadeLarge() {
        float[] last = new float[SIZE * SIZE];
        last[last.length - 1] = 1;

        BufferedImage image = image(BLACK, last);

        assertThat(image.getWidth()).isEqualTo(480).isEqualTo(image.getHeight());
        assertThat(at(image, 420, 420)).isNotZero().isEqualTo(at(image, 479, 479));
        assertThat(at(image, 419, 420)).isZero();
        assertThat(at(image, 420, 419)).isZero();
        WhyMap map = new WhyMap("star", 500, new float[500 * 500], 1, 0, true);
        assertThat(new WhyPicture(map, new byte[500 * 500], new Preprocessing(500, false, Framing.CROP))
                        .image()
                        .getWidth())
                .isEqualTo(500);
    }

    @Test
    void theFileIsAPngAndNeverOverwritten() throws IOException {
        WhyPicture picture = picture(BLACK, 1);
        Path file = folder.resolve("why.png");

        picture.create(file);

        assertThat(ImageIO.read(file.toFile()).getRGB(5, 5))
                .isEqualTo(picture.image().getRGB(5, 5));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> picture.create(file)).isInstanceOf(ExplainedException.class);
        assertThat(file).hasBinaryContent(before);
    }

    private static int rgb(double red, double green, double blue) {
        return (int) Math.round(red) << 16 | (int) Math.round(green) << 8 | (int) Math.round(blue);
    }
}
