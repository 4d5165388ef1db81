package org.hundredfold.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made for tests. */
final class TestPictures {
    private TestPictures() {}

    static BufferedImage plain(int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        paint(image, 0, 0, width, height, colour);
        return image;
    }

    /** White with a black upper left quarter: shows how it is turned. */
    static BufferedImage cornered(int width, int height) {
        BufferedImage image = plain(width, height, Color.WHITE);
        paint(image, 0, 0, width / 2, height / 2, Color.BLACK);
        return image;
    }

    /** Noise, so that no two seeds give the same file and nothing compresses well. */
    static BufferedImage noise(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, new Random(seed).ints(width * height).toArray(), 0, width);
        return image;
    }

    static void paint(BufferedImage image, int x, int y, int width, int height, Color colour) {
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(x, y, width, height);
        graphics.dispose();
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("No writer for " + format);
            }
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static byte[] png(long seed) {
        return encoded(noise(12, 12, seed), "png");
    }

    static byte[] jpeg(BufferedImage image) {
        return encoded(image, "jpeg");
    }

    /** The JPEG with an APP1 segment that holds an EXIF block with nothing but the orientation. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer app1 = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4);
        app1.putShort((short) 0xFFE1).putShort((short) (app1.capacity() - 2));
        app1.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        app1.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 1);
        app1.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return ByteBuffer.allocate(jpeg.length + app1.capacity())
                .put(jpeg, 0, 2)
                .put(app1.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The JPEG with a smaller one in an APP1 segment, as cameras write it. */
    static byte[] withThumbnail(byte[] jpeg, byte[] thumbnail) {
        byte[] exif = "Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + exif.length + thumbnail.length;
        return ByteBuffer.allocate(jpeg.length + 2 + length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) length)
                .put(exif)
                .put(thumbnail)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** A few bytes that claim to be a black-and-white PNG of this size. */
    static byte[] pngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(17);
        header.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        header.put((byte) 1);
        CRC32 crc = new CRC32();
        crc.update(header.array());
        return ByteBuffer.allocate(8 + 4 + 17 + 4 + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .putInt(0)
                .put("IDAT".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x35AF061E)
                .array();
    }

    static byte[] firstPart(byte[] file, double share) {
        return Arrays.copyOf(file, (int) (file.length * share));
    }

    static Path write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
