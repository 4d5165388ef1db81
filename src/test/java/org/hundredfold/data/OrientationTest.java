package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hundredfold.data.TestPictures.jpeg;
import static org.hundredfold.data.TestPictures.plain;
import static org.hundredfold.data.TestPictures.png;
import static org.hundredfold.data.TestPictures.withOrientation;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
    private static final short SHORT = 3;
    private static final short LONG = 4;

    @ParameterizedTest
    @ValueSource(strings = {"II", "MM"})
    void bothByteOrdersAreRead(String order) {
        assertThat(number(block(order, SHORT, 6), PictureFormat.TIFF)).isEqualTo(6);
        assertThat(number(block(order, LONG, 6), PictureFormat.TIFF)).isEqualTo(6);
    }

    @Test
    void theChunkOfAPngIsRead() {
        byte[] picture = png(1);
        byte[] exif = block("MM", SHORT, 8);
        byte[] file = ByteBuffer.allocate(picture.length + 12 + exif.length)
                .put(picture, 0, 33)
                .putInt(exif.length)
                .put(ascii("eXIf"))
                .put(exif)
                .putInt(0)
                .put(picture, 33, picture.length - 33)
                .array();

        assertThat(number(file, PictureFormat.PNG)).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"''", "'Exif\0\0'"})
    void theChunkOfAWebpIsRead(String prefix) {
        byte[] exif = block("II", SHORT, 3);
        byte[] file = ByteBuffer.allocate(64 + exif.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF....WEBP"))
                .put(ascii("VP8 "))
                .putInt(3) // and one byte to make it even
                .putInt(0)
                .put(ascii("EXIF"))
                .putInt(prefix.length() + exif.length)
                .put(ascii(prefix))
                .put(exif)
                .array();

        assertThat(number(file, PictureFormat.WEBP)).isEqualTo(3);
    }

    @Test
    void aFileWithoutMetadataIsUpright() {
        for (PictureFormat format : PictureFormat.values()) {
            assertThat(number(new byte[0], format)).isEqualTo(1);
            assertThat(number(png(1), format)).isEqualTo(1);
        }
    }

    @Test
    void damagedMetadataIsIgnored() {
        byte[] turned = withOrientation(jpeg(plain(8, 8, Color.RED)), 6);
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            byte[] damaged = Arrays.copyOf(turned, 4 + random.nextInt(turned.length - 4));
            for (int n = 0; n < 3; n++) {
                damaged[random.nextInt(Math.min(50, damaged.length))] = (byte) random.nextInt();
            }
            for (PictureFormat format : PictureFormat.values()) {
                assertThat(number(damaged, format)).isBetween(1, 8);
            }
        }
    }

    private static int number(byte[] file, PictureFormat format) {
        return Orientation.of(file, format).number();
    }

    /** A directory with the picture's width, and then its orientation. */
    private static byte[] block(String order, short type, int orientation) {
        ByteBuffer block = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4)
                .order(order.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        block.put(ascii(order)).putShort((short) 42).putInt(8).putShort((short) 2);
        block.putShort((short) 0x0100).putShort(SHORT).putInt(1).putInt(0);
        block.putShort((short) 0x0112).putShort(type).putInt(1);
        return (type == SHORT ? block.putShort((short) orientation) : block.putInt(orientation)).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
