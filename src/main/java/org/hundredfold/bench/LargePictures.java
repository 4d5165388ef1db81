package org.hundredfold.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;

/** Many small pictures as real files: noise with a brighter stretch at a place that depends on the class. */
final class LargePictures {
    static final int SIDE = 32;
    static final Preprocessing FORM = new Preprocessing(SIDE, true, Framing.CROP);

    private static final int CLASSES = 10;

    private LargePictures() {}

    /** Takes about 4 KB of disk for each. */
    static void write(Path folder, int count) {
        try {
            for (int label = 0; label < CLASSES; label++) {
                Files.createDirectories(folder(folder, label));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImageIO.setUseCache(false);
        IntStream.range(0, count).parallel().forEach(i -> {
            Path file = folder(folder, i % CLASSES).resolve("%07d.png".formatted(i));
            try {
                Files.write(file, png(i));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Path folder(Path folder, int label) {
        return folder.resolve("class-" + label);
    }

    private static byte[] png(int number) throws IOException {
        SplittableRandom random = new SplittableRandom(number);
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        int[] pixels = random.ints(SIDE * SIDE).toArray();
        int stretch = pixels.length / CLASSES;
        int begin = number % CLASSES * stretch;
        for (int i = begin; i < begin + stretch; i++) {
            pixels[i] |= 0x808080;
        }
        image.setRGB(0, 0, SIDE, SIDE, pixels, 0, SIDE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
