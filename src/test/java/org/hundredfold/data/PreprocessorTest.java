package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.data.TestPictures.noise;
import static org.hundredfold.data.TestPictures.paint;
import static org.hundredfold.data.TestPictures.plain;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.hundredfold.data.Preprocessing.Framing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreprocessorTest {
    private static final int SIZE = 8;

    @Test
    void aPictureOfTheNetworksSizeKeepsItsValues() {
        BufferedImage grey = plain(SIZE, SIZE, Color.WHITE);
        for (int i = 0; i < SIZE * SIZE; i++) {
            grey.setRGB(i % SIZE, i / SIZE, 3 * i * 0x010101);
        }
        byte[] values = apply(grey, false, Framing.CROP);

        assertThat(values).hasSize(SIZE * SIZE);
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i] & 0xFF).isEqualTo(3 * i);
        }
    }

    @Test
    void aMeanOfOneHalfIsRoundedUp() {
        BufferedImage stripes = plain(2 * SIZE, 2 * SIZE, new Color(10, 10, 10));
        for (int x = 0; x < 2 * SIZE; x += 2) {
            paint(stripes, x, 0, 1, 2 * SIZE, new Color(11, 11, 11));
        }
        assertThat(apply(stripes, false, Framing.CROP)).containsOnly(11);
    }

    @Test
    void greyWeighsTheColoursAsTheEyeDoes() {
        assertThat(apply(plain(9, 9, Color.RED), false, Framing.CROP)).containsOnly(76);
        assertThat(apply(plain(9, 9, Color.GREEN), false, Framing.CROP)).containsOnly(150);
        assertThat(apply(plain(9, 9, Color.BLUE), false, Framing.CROP)).containsOnly(29);
    }

    @Test
    void colourComesAsThreePlanes() {
        byte[] values = apply(plain(9, 9, new Color(10, 20, 30)), true, Framing.CROP);

        assertThat(values).hasSize(3 * SIZE * SIZE);
        assertThat(values[0]).isEqualTo((byte) 10);
        assertThat(values[SIZE * SIZE]).isEqualTo((byte) 20);
        assertThat(values[3 * SIZE * SIZE - 1]).isEqualTo((byte) 30);
    }

    @Test
    void croppingTakesTheLargestCentredSquare() {
        BufferedImage wide = plain(32, 16, Color.WHITE);
        paint(wide, 8, 0, 16, 16, Color.BLACK);

        assertThat(apply(wide, false, Framing.CROP)).containsOnly(0);
    }

    @Test
    void fittingKeepsTheWholePictureCentredOnWhite() {
        byte[] values = apply(plain(32, 16, Color.BLACK), false, Framing.FIT);

        for (int i = 0; i < values.length; i++) {
            int row = i / SIZE;
            assertThat(values[i] & 0xFF).isEqualTo(row < 2 || row >= 6 ? 255 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "13, 29, CROP",
        "13, 29, FIT",
        "29, 13, FIT",
        "3, 5, CROP",
        "3, 5, FIT",
        "1, 1, CROP",
        "100, 61, CROP",
        "1, 40, FIT"
    })
    void everyValueIsTheMeanOfTheAreaItCovers(int width, int height, Framing framing) {
        BufferedImage picture = noise(width, height, 7);
        byte[] values = apply(picture, false, framing);

        for (int i = 0; i < values.length; i++) {
            assertThat(values[i] & 0xFF).isEqualTo(mean(picture, i % SIZE, i / SIZE, framing));
        }
    }

    @Test
    void aThreadOfAPictureNeedsNoMemoryForItsSquare() {
        assertThat(apply(plain(100_000, 1, Color.BLACK), true, Framing.FIT)).containsOnly(255);
    }

    @Test
    void alphaIsLaidOnWhite() {
        assertThat(apply(new BufferedImage(9, 9, BufferedImage.TYPE_INT_ARGB), false, Framing.CROP))
                .containsOnly(255);
    }

    private static byte[] apply(BufferedImage picture, boolean colour, Framing framing) {
        return new Preprocessor(new Preprocessing(SIZE, colour, framing)).apply(picture);
    }

    /** The definition, pixel by pixel, in decimal numbers. */
    private static int mean(BufferedImage picture, int column, int row, Framing framing) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int side = framing == Framing.CROP ? Math.min(width, height) : Math.max(width, height);
        int left = Math.floorDiv(width - side, 2);
        int top = Math.floorDiv(height - side, 2);
        BigDecimal sum = BigDecimal.ZERO;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                BigDecimal area = BigDecimal.valueOf(shared(column, x, side) * shared(row, y, side));
                sum = sum.add(area.multiply(grey(picture, left + x, top + y)));
            }
        }
        return sum.divide(BigDecimal.valueOf((long) side * side), MathContext.DECIMAL128)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static long shared(int output, int source, int side) {
        long from = Math.max((long) output * side, (long) source * SIZE);
        long to = Math.min((output + 1L) * side, (source + 1L) * SIZE);
        return Math.max(0, to - from);
    }

    private static BigDecimal grey(BufferedImage picture, int x, int y) {
        boolean inside = x >= 0 && y >= 0 && x < picture.getWidth() && y < picture.getHeight();
        Color colour = inside ? new Color(picture.getRGB(x, y)) : Color.WHITE;
        return new BigDecimal("0.299")
                .multiply(BigDecimal.valueOf(colour.getRed()))
                .add(new BigDecimal("0.587").multiply(BigDecimal.valueOf(colour.getGreen())))
                .add(new BigDecimal("0.114").multiply(BigDecimal.valueOf(colour.getBlue())));
    }
}
