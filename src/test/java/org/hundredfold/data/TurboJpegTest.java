package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hundredfold.data.TestPictures.firstPart;
import static org.hundredfold.data.TestPictures.jpeg;
import static org.hundredfold.data.TestPictures.withOrientation;
import static org.hundredfold.data.TestPictures.withThumbnail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hundredfold.runs.ChildJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurboJpegTest {
    /** Of 255: two decoders may round differently. */
    private static final double ROUNDING = 2;

    private static final int MUTATIONS = 400;

    private final PictureDecoder decoder = new PictureDecoder();

    @BeforeEach
    void theLibraryIsThere() {
        assumeTrue(TurboJpeg.decode(jpeg(smooth(16, 16)), 1).isPresent(), "no libjpeg-turbo for this system");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itAgreesWithJavasDecoderAtFullScale(boolean progressive) throws IOException {
        byte[] file = written(smooth(90, 61), progressive);

        BufferedImage ours = TurboJpeg.decode(file, 1).orElseThrow();

        assertThat(meanDifference(ours, ImageIO.read(new ByteArrayInputStream(file))))
                .isLessThan(ROUNDING);
    }

    @Test
    void greyComesOutGrey() throws IOException {
        BufferedImage grey = new BufferedImage(53, 40, BufferedImage.TYPE_BYTE_GRAY);
        byte[] values = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (i % 53 * 4);
        }
        byte[] file = jpeg(grey);

        BufferedImage ours = TurboJpeg.decode(file, 1).orElseThrow();

        int[] stored =
                ImageIO.read(new ByteArrayInputStream(file)).getRaster().getSamples(0, 0, 53, 40, 0, (int[]) null);
        for (int i = 0; i < stored.length; i++) {
            assertThat(ours.getRGB(i % 53, i / 53) & 0xFFFFFF).isEqualTo(stored[i] * 0x010101);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 160, 120", "2, 80, 60", "3, 80, 60", "4, 40, 30", "8, 20, 15", "100, 20, 15"})
    void aReducedPictureHasTheMeansOfTheWhole(int most, int width, int height) {
        byte[] file = jpeg(smooth(160, 120));

        BufferedImage reduced = TurboJpeg.decode(file, most).orElseThrow();

        assertThat(reduced.getWidth()).isEqualTo(width);
        assertThat(reduced.getHeight()).isEqualTo(height);
        BufferedImage whole = TurboJpeg.decode(file, 1).orElseThrow();
        int side = 160 / width;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                assertThat(mean(reduced, x, y, 1)).isCloseTo(mean(whole, x * side, y * side, side), within(4.0));
            }
        }
    }

    @Test
    void theSizeTakenDownIsThatOfTheUprightOriginal() throws UnreadablePictureException {
        Decoded decoded = decoder.decode(withOrientation(jpeg(smooth(160, 120)), 6), 10);

        assertThat(decoded.image().getWidth()).isEqualTo(15);
        assertThat(decoded.image().getHeight()).isEqualTo(20);
        assertThat(decoded.width()).isEqualTo(120);
        assertThat(decoded.height()).isEqualTo(160);
        assertThat(decoded.orientation()).isEqualTo(6);
    }

    @Test
    void ofDamagedDataItGivesNothing() {
        byte[] file = jpeg(TestPictures.noise(64, 64, 1));

        assertThat(TurboJpeg.decode(firstPart(file, 0.5), 1)).isEmpty();
        assertThat(TurboJpeg.decode(firstPart(file, 0.05), 1)).isEmpty();
        assertThat(TurboJpeg.decode(new byte[] {(byte) 0xFF, (byte) 0xD8}, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aMutatedFileEndsAsAPictureOrWithItsReason(boolean progressive) throws IOException {
        byte[] file = written(smooth(70, 50), progressive);
        Random random = new Random(11);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] mutated = mutated(file, random);
            TurboJpeg.decode(mutated, 1 << random.nextInt(4));
            try {
                assertThat(decoder.decode(mutated, 20).image().getWidth()).isPositive();
            } catch (UnreadablePictureException explained) {
                assertThat(explained.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void aFileCutWithinItsPictureIsNeverUsedWithoutAWord() {
        byte[] file = jpeg(TestPictures.noise(64, 64, 2));
        for (int percent = 50; percent < 100; percent += 5) {
            byte[] cut = firstPart(file, percent / 100.0);
            try {
                assertThat(decoder.decode(cut, 20).warning())
                        .as("%d %%", percent)
                        .isPresent();
            } catch (UnreadablePictureException explained) {
                assertThat(explained.getMessage()).isNotBlank();
            }
        }
    }

    /** It would print a line to standard error, which nothing within Java can keep from the user. */
    @ParameterizedTest
    @ValueSource(doubles = {0.35, 0.6, 0.95})
    void itIsNotAskedForAFileCutBehindItsThumbnail(double share, @TempDir Path folder) throws IOException {
        byte[] photo = withThumbnail(jpeg(TestPictures.noise(64, 64, 3)), jpeg(TestPictures.noise(20, 20, 4)));
        Path pictures = folder.resolve("pictures");
        TestPictures.write(pictures.resolve("cat/cut.jpg"), firstPart(photo, share));
        TestPictures.write(pictures.resolve("cat/1.jpg"), photo);
        TestPictures.write(pictures.resolve("dog/1.jpg"), jpeg(TestPictures.noise(64, 64, 5)));

        Process reading = new ProcessBuilder(ChildJvm.command(ReadingProcess.class, pictures, folder.resolve("cache")))
                .redirectError(folder.resolve("errors").toFile())
                .start();

        assertThat(reading.inputReader().lines()).anyMatch(line -> line.matches(".*cut.jpg: is (truncated|damaged).*"));
        assertThat(folder.resolve("errors")).content().doesNotContain("JPEG");
    }

    /** A few bytes changed, or the end cut off. */
    private static byte[] mutated(byte[] file, Random random) {
        if (random.nextInt(4) == 0) {
            return firstPart(file, random.nextDouble());
        }
        byte[] mutated = file.clone();
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            mutated[2 + random.nextInt(mutated.length - 2)] = (byte) random.nextInt();
        }
        return mutated;
    }

    private static BufferedImage smooth(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, new Color(220, 40, 90), width, height, new Color(10, 180, 140)));
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static byte[] written(BufferedImage image, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg")
                .next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static double meanDifference(BufferedImage a, BufferedImage b) {
        double sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                sum += Math.abs(mean(a, x, y, 1) - mean(b, x, y, 1));
            }
        }
        return sum / (a.getWidth() * a.getHeight());
    }

    /** Of the three colours of a square of pixels, of 255. */
    private static double mean(BufferedImage image, int left, int top, int side) {
        double sum = 0;
        for (int y = top; y < top + side; y++) {
            for (int x = left; x < left + side; x++) {
                int rgb = image.getRGB(x, y);
                sum += (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
            }
        }
        return sum / (3 * side * side);
    }
}
