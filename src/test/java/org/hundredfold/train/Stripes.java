package org.hundredfold.train;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PixelCache;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;

/** A small data set that is easy to learn: horizontal, vertical and slanted stripes of random place and width. */
public final class Stripes {
    private Stripes() {}

    /** Writes one folder per class and reads them back at 8 x 8 grey. */
    public static DataSet in(Path folder, int perClass) {
        return in(folder, perClass, new FolderReader());
    }

    /** The same with pixels in a cache file. */
    static DataSet mappedIn(Path parent, int perClass) {
        return in(parent.resolve("stripes"), perClass, new FolderReader(new PixelCache(parent.resolve("cache"))));
    }

    private static DataSet in(Path folder, int perClass, FolderReader reader) {
        write(folder, perClass, 1);
        return reader.read(folder, new Preprocessing(8, false, Framing.CROP), ReadProgress.NONE);
    }

    public static void write(Path folder, int perClass, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < perClass; i++) {
            int at = 2 + random.nextInt(10);
            int width = 1 + random.nextInt(4);
            save(folder.resolve("across"), i, 0, at, 16, width);
            save(folder.resolve("down"), i, at, 0, width, 16);
            save(folder.resolve("square"), i, at, at, 2 + width, 2 + width);
        }
    }

    /** Writes two classes of one photo each, larger than needed and full of detail, and reads them back. */
    public static DataSet photosIn(Path folder, Preprocessing preprocessing) {
        for (String name : List.of("one", "two")) {
            writePhoto(folder.resolve(name).resolve("photo.jpg"), name.hashCode());
        }
        return new FolderReader().read(folder, preprocessing, ReadProgress.NONE);
    }

    /** Writes a JPEG file of 400 x 300 coloured points. */
    public static void writePhoto(Path file, long seed) {
        BufferedImage photo = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        int[] noise = new Random(seed).ints(400 * 300).toArray();
        photo.setRGB(0, 0, 400, 300, noise, 0, 400);
        save(file, photo, "jpeg");
    }

    private static void save(Path folder, int number, int x, int y, int width, int height) {
        BufferedImage picture = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(x, y, width, height);
        graphics.dispose();
        save(folder.resolve(number + ".png"), picture, "png");
    }

    private static void save(Path file, BufferedImage picture, String format) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, format, file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
