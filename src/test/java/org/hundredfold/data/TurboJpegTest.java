package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.data.TestPictures.jpeg;
import static org.hundredfold.data.TestPictures.withOrientation;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurboJpegTest {
    private final PictureDecoder decoder = new PictureDecoder();

    @Test
    void wholePicturesAreAsJavaDecodesThem() throws IOException {
        byte[] file = jpeg(slope(160, 120));
        BufferedImage ours = decoded(file, 1);
        BufferedImage javas = ImageIO.read(new ByteArrayInputStream(file));

        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 160; x++) {
                assertThat(difference(ours.getRGB(x, y), javas.getRGB(x, y))).isLessThanOrEqualTo(4);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8})
    void aReducedPictureHasTheMeansOfTheWholeOne(int reduction) throws IOException {
        byte[] file = jpeg(slope(160, 128));
        BufferedImage whole = decoded(file, 1);
        BufferedImage reduced = decoded(file, reduction);

        assertThat(reduced.getWidth()).isEqualTo(160 / reduction);
        assertThat(reduced.getHeight()).isEqualTo(128 / reduction);
        for (int y = 1; y < reduced.getHeight() - 1; y++) {
            for (int x = 1; x < reduced.getWidth() - 1; x++) {
                assertThat(Math.abs(mean(whole, x * reduction, y * reduction, reduction) - grey(reduced.getRGB(x, y))))
                        .isLessThan(4);
            }
        }
    }

    @Test
    void theSizeToldIsThatOfTheUprightPictureInFull() throws UnreadablePictureException {
        Decoded decoded = decoder.decode(withOrientation(jpeg(slope(320, 160)), 6), 16);

        assertThat(decoded.width()).isEqualTo(160);
        assertThat(decoded.height()).isEqualTo(320);
        assertThat(decoded.orientation()).isEqualTo(6);
        assertThat(decoded.image().getHeight()).isEqualTo(2 * decoded.image().getWidth());
    }

    @Test
    void greyPicturesAreGrey() throws UnreadablePictureException {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = grey.createGraphics();
        graphics.setColor(new Color(90, 90, 90));
        graphics.fillRect(0, 0, 64, 64);
        graphics.dispose();

        int pixel = decoder.decode(jpeg(grey)).image().getRGB(20, 20);

        assertThat(difference(pixel, new Color(90, 90, 90).getRGB())).isLessThanOrEqualTo(1);
    }

    @Test
    void damagedFilesEndAsPicturesOrExplained() {
        Random random = new Random(1);
        byte[] whole = jpeg(slope(96, 96));
        int read = 0;
        for (int i = 0; i < 600; i++) {
            byte[] damaged = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int n = 1 + random.nextInt(8); n > 0 && damaged.length > 0; n--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            read += endsWell(damaged) ? 1 : 0;
        }
        assertThat(read).isBetween(1, 599);
    }

    private boolean endsWell(byte[] file) {
        try {
            BufferedImage image = decoder.decode(file, 16).image();
            assertThat(image.getWidth()).isPositive();
            return true;
        } catch (UnreadablePictureException explained) {
            assertThat(explained.getMessage()).isNotBlank();
            return false;
        }
    }

    private static BufferedImage decoded(byte[] file, int reduction) {
        var decoded = TurboJpeg.decode(file, reduction);
        assumeTrue(decoded.isPresent(), "libjpeg-turbo is not there for this system");
        return decoded.get();
    }

    private static BufferedImage slope(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(20, 60, 30), width, height, new Color(230, 200, 180)));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static int difference(int a, int b) {
        Color first = new Color(a);
        Color second = new Color(b);
        return Math.max(
                Math.abs(first.getRed() - second.getRed()),
                Math.max(Math.abs(first.getGreen() - second.getGreen()), Math.abs(first.getBlue() - second.getBlue())));
    }

    private static double mean(BufferedImage image, int left, int top, int side) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                sum += grey(image.getRGB(x, y));
            }
        }
        return sum / side / side;
    }

    private static double grey(int rgb) {
        Color colour = new Color(rgb);
        return 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    }
}
