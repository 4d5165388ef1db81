package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hundredfold.data.TestPictures.cornered;
import static org.hundredfold.data.TestPictures.encoded;
import static org.hundredfold.data.TestPictures.firstPart;
import static org.hundredfold.data.TestPictures.jpeg;
import static org.hundredfold.data.TestPictures.noise;
import static org.hundredfold.data.TestPictures.paint;
import static org.hundredfold.data.TestPictures.plain;
import static org.hundredfold.data.TestPictures.pngHeader;
import static org.hundredfold.data.TestPictures.withOrientation;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private final PictureDecoder decoder = new PictureDecoder();

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void aPictureOfEachFormatIsReadWithItsColour(String format) throws Exception {
        Decoded decoded = decoder.decode(encoded(plain(20, 10, new Color(200, 40, 120)), format));

        assertThat(decoded.warning()).isEmpty();
        assertThat(decoded.image().getWidth()).isEqualTo(20);
        assertThat(decoded.image().getHeight()).isEqualTo(10);
        assertThat(distance(decoded.image().getRGB(7, 7), 0xC82878)).isLessThan(4);
    }

    @Test
    void aWebpPictureIsRead() throws Exception {
        byte[] dot = Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

        assertThat(decoder.decode(dot).image().getWidth()).isEqualTo(1);
    }

    @Test
    void theNameOfAFileDoesNotMatter(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("photo.jpg"), encoded(plain(5, 5, Color.RED), "png"));

        assertThat(decoder.decode(file).image().getRGB(2, 2) & WHITE).isEqualTo(0xFF0000);
    }

    @ParameterizedTest
    @CsvSource({"1, 20, 10, 0, 0", "2, 20, 10, 19, 0", "3, 20, 10, 19, 9", "4, 20, 10, 0, 9"})
    void aMirroredOrTurnedJpegIsSetUpright(int orientation, int width, int height, int x, int y) throws Exception {
        assertBlackCorner(orientation, width, height, x, y);
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 20, 0, 0", "6, 10, 20, 9, 0", "7, 10, 20, 9, 19", "8, 10, 20, 0, 19"})
    void aJpegLyingOnItsSideIsSetUpright(int orientation, int width, int height, int x, int y) throws Exception {
        assertBlackCorner(orientation, width, height, x, y);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 99})
    void anOrientationThatDoesNotExistIsIgnored(int orientation) throws Exception {
        assertBlackCorner(orientation, 20, 10, 0, 0);
    }

    private void assertBlackCorner(int orientation, int width, int height, int x, int y) throws Exception {
        byte[] file = withOrientation(jpeg(cornered(20, 10)), orientation);

        BufferedImage image = decoder.decode(file).image();

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(distance(image.getRGB(x, y), BLACK)).isLessThan(40);
        assertThat(distance(image.getRGB(width - 1 - x, height - 1 - y), WHITE)).isLessThan(40);
    }

    @Test
    void transparentPixelsAreWhite() throws Exception {
        BufferedImage logo = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
        logo.setRGB(1, 1, 0xFF000000);
        logo.setRGB(2, 1, 0x80000000);

        BufferedImage image = decoder.decode(encoded(logo, "png")).image();

        assertThat(image.getRGB(0, 0) & WHITE).isEqualTo(WHITE);
        assertThat(image.getRGB(1, 1) & WHITE).isEqualTo(BLACK);
        assertThat(distance(image.getRGB(2, 1), 0x7F7F7F)).isLessThan(2);
    }

    @Test
    void greyWithAlphaKeepsItsBrightness() throws Exception {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY),
                true,
                false,
                BufferedImage.TRANSLUCENT,
                DataBuffer.TYPE_BYTE);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 2, 1, 2, null);
        raster.setPixel(0, 0, new int[] {100, 255});
        raster.setPixel(1, 0, new int[] {100, 0});

        BufferedImage image = decoder.decode(encoded(new BufferedImage(model, raster, false, null), "png"))
                .image();

        assertThat(image.getRGB(0, 0) & WHITE).isEqualTo(0x646464);
        assertThat(image.getRGB(1, 0) & WHITE).isEqualTo(WHITE);
    }

    @Test
    void sixteenBitsOfGreyBecomeEight() throws Exception {
        BufferedImage deep = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(0, 0, 0, 100 * 257);

        assertThat(decoder.decode(encoded(deep, "png")).image().getRGB(0, 0) & WHITE)
                .isEqualTo(0x646464);
    }

    @Test
    void theFirstFrameOfAGifLiesOnItsWholeCanvas() throws Exception {
        BufferedImage image =
                decoder.decode(gif(10, 8, plain(4, 3, Color.BLACK), 5, 2)).image();

        assertThat(image.getWidth()).isEqualTo(10);
        assertThat(image.getHeight()).isEqualTo(8);
        assertThat(image.getRGB(5, 2) & WHITE).isEqualTo(BLACK);
        assertThat(image.getRGB(8, 4) & WHITE).isEqualTo(BLACK);
        assertThat(image.getRGB(4, 2) & WHITE).isEqualTo(WHITE);
        assertThat(image.getRGB(9, 4) & WHITE).isEqualTo(WHITE);
    }

    @Test
    void aTruncatedJpegIsReadWithAWarning() throws Exception {
        byte[] cut = firstPart(jpeg(noise(80, 80, 1)), 0.6);

        Decoded decoded = decoder.decode(cut);

        assertThat(decoded.image().getWidth()).isEqualTo(80);
        assertThat(decoded.warning())
                .hasValueSatisfying(words -> assertThat(words).startsWith("is truncated"));
    }

    @Test
    void aTruncatedPngIsLeftOutWithItsReason() {
        assertReason(firstPart(encoded(noise(80, 80, 1), "png"), 0.6), "is truncated");
    }

    @Test
    void aDamagedPngIsLeftOutWithItsReason() {
        byte[] file = encoded(noise(40, 40, 1), "png");
        for (int i = file.length / 2; i < file.length / 2 + 200; i++) {
            file[i] ^= 0x55;
        }
        assertReason(file, "is damaged and cannot be decoded");
    }

    @Test
    void aHugePictureIsRefusedByItsHeader() {
        assertReason(pngHeader(30_000, 30_000), "has 30000 x 30000 pixels; Hundredfold reads up to 100 megapixels");
    }

    @Test
    void aHeaderOfImpossibleSizeIsRefused() {
        assertThatThrownBy(() -> decoder.decode(pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isInstanceOf(UnreadablePictureException.class);
        assertThatThrownBy(() -> decoder.decode(pngHeader(0, 10))).isInstanceOf(UnreadablePictureException.class);
    }

    @Test
    void aGifWithAHugeCanvasIsRefused() throws Exception {
        byte[] bomb = gif(65_000, 65_000, plain(1, 1, Color.BLACK), 0, 0);

        assertReason(bomb, "has 65000 x 65000 pixels; Hundredfold reads up to 100 megapixels");
    }

    @Test
    void aLargePictureIsThinnedOutToEightTimesTheNeededSide() throws Exception {
        BufferedImage large = plain(1600, 1200, Color.WHITE);
        paint(large, 800, 0, 800, 1200, Color.BLACK);

        BufferedImage image = decoder.decode(encoded(large, "png"), 28).image();

        assertThat(image.getHeight()).isEqualTo(240).isGreaterThanOrEqualTo(8 * 28);
        assertThat(image.getWidth()).isEqualTo(320);
        assertThat(image.getRGB(159, 100) & WHITE).isEqualTo(WHITE);
        assertThat(image.getRGB(160, 100) & WHITE).isEqualTo(BLACK);
    }

    @Test
    void aPictureOfTheNeededSizeIsKeptWhole() throws Exception {
        assertThat(decoder.decode(encoded(noise(60, 40, 1), "png"), 28).image().getWidth())
                .isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ....ftypheic          | is a HEIC picture, which Hundredfold cannot read; save it as JPEG or PNG
                    ....ftypmif1....avif  | is an AVIF picture, which Hundredfold cannot read; save it as JPEG or PNG
                    ....ftypisom          | is a video, not a picture
                    %PDF-1.7              | is a PDF document, not a picture
                    <svg xmlns=''/>       | is an SVG picture, which Hundredfold cannot read; save it as JPEG or PNG
                    <!DOCTYPE html><html> | is a web page, not a picture
                    Grüße aus Köln        | is text, not a picture
                    """)
    void whatIsNoReadablePictureIsNamedForWhatItIs(String content, String reason) {
        assertReason(content.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void emptyZeroedAndUnknownFilesAreNamedToo() {
        assertReason(new byte[0], "is empty");
        assertReason(new byte[4096], "holds nothing but zero bytes");
        assertReason(new byte[] {1, 2, 3, (byte) 200, 0, 7}, "is of no known kind of picture");
    }

    @Test
    void aLongTextIsTextWhereverItsHeaderIsCut() {
        assertReason("ü".repeat(5000).getBytes(StandardCharsets.UTF_8), "is text, not a picture");
        assertReason((" " + "ü".repeat(5000)).getBytes(StandardCharsets.UTF_8), "is text, not a picture");
    }

    @Test
    void aMissingFileIsExplained(@TempDir Path folder) {
        assertThatThrownBy(() -> decoder.decode(folder.resolve("gone.png")))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining("cannot be opened");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
    void noBrokenFileEscapesAsAnotherException(String format) {
        byte[] whole = encoded(noise(16, 16, 1), format);
        for (int seed = 0; seed < 60; seed++) {
            byte[] broken = whole.clone();
            Random random = new Random(seed);
            for (int i = 0; i < 8; i++) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            try {
                assertThat(decoder.decode(broken).image().getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
            } catch (UnreadablePictureException expected) {
                assertThat(expected).hasMessageMatching("(is|has|needs) .*");
            }
        }
    }

    private void assertReason(byte[] file, String reason) {
        assertThatThrownBy(() -> decoder.decode(file))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessage(reason);
    }

    /** The largest difference of a channel. */
    private static int distance(int rgb, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance = Math.max(distance, Math.abs((rgb >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return distance;
    }

    private static byte[] gif(int width, int height, BufferedImage frame, int left, int top) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        IIOMetadata stream = writer.getDefaultStreamMetadata(null);
        String streamFormat = stream.getNativeMetadataFormatName();
        IIOMetadataNode streamTree = (IIOMetadataNode) stream.getAsTree(streamFormat);
        IIOMetadataNode screen = (IIOMetadataNode)
                streamTree.getElementsByTagName("LogicalScreenDescriptor").item(0);
        screen.setAttribute("logicalScreenWidth", String.valueOf(width));
        screen.setAttribute("logicalScreenHeight", String.valueOf(height));
        stream.setFromTree(streamFormat, streamTree);
        IIOMetadata image = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(frame), null);
        String imageFormat = image.getNativeMetadataFormatName();
        IIOMetadataNode imageTree = (IIOMetadataNode) image.getAsTree(imageFormat);
        IIOMetadataNode descriptor = (IIOMetadataNode)
                imageTree.getElementsByTagName("ImageDescriptor").item(0);
        descriptor.setAttribute("imageLeftPosition", String.valueOf(left));
        descriptor.setAttribute("imageTopPosition", String.valueOf(top));
        image.setFromTree(imageFormat, imageTree);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(stream, new IIOImage(frame, null, image), null);
        }
        return bytes.toByteArray();
    }
}
