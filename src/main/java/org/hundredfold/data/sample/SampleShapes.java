package org.hundredfold.data.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.UnreadablePictureException;

/** The program's own data set: circles, squares, stars and triangles as a hand draws them. */
public final class SampleShapes {
    private static final int PER_CLASS = 250;
    private static final long SEED = 2017;

    private SampleShapes() {}

    /** Writes the sample as the program brings it: {@value #PER_CLASS} pictures of each shape. */
    public static void writeTo(Path folder) {
        writeTo(folder, PER_CLASS, SEED);
    }

    /**
     * Writes {@code folder/circle/001.png} and so on: black ink on white, 64 x 64, grey. Files that are there already
     * with these pixels are left alone, so that it can be called at every start.
     *
     * @param perClass pictures of each of the four shapes
     * @param seed the same one gives the same pictures, and more of them begin with the same ones
     * @throws ExplainedException if a file cannot be written or is there with other content, which is never overwritten
     */
    public static void writeTo(Path folder, int perClass, long seed) {
        Random seeds = new Random(seed);
        for (Shape shape : Shape.values()) {
            Path shapeFolder = folder.resolve(shape.name().toLowerCase(Locale.ROOT));
            long[] ofPictures = new Random(seeds.nextLong()).longs(perClass).toArray();
            // A parallel stream throws while its other parts still write, so a refusal is a result like any other.
            IntStream.range(0, perClass)
                    .parallel()
                    .mapToObj(i -> refusal(
                            shapeFolder.resolve(String.format(Locale.ROOT, "%03d.png", i + 1)),
                            Sketch.of(shape, new Random(ofPictures[i]))))
                    .flatMap(Optional::stream)
                    .reduce((first, later) -> first)
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
    }

    private static Optional<ExplainedException> refusal(Path file, BufferedImage picture) {
        try {
            write(file, picture);
            return Optional.empty();
        } catch (ExplainedException refusal) {
            return Optional.of(refusal);
        }
    }

    private static void write(Path file, BufferedImage picture) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.write(file, png(picture));
            } else if (!shows(file, picture)) {
                throw new ExplainedException(
                        "%s is there already and shows something else. Choose an empty folder for the sample."
                                .formatted(file));
            }
        } catch (IOException failure) {
            throw new ExplainedException(
                    "The sample picture %s cannot be written. Check that the folder may be written to and the disk is not full."
                            .formatted(file),
                    failure);
        }
    }

    /** Pixels are compared, not bytes, since zlib's versions compress differently. */
    private static boolean shows(Path file, BufferedImage picture) {
        try {
            BufferedImage there = new PictureDecoder().decode(file).image();
            return there.getWidth() == picture.getWidth()
                    && there.getHeight() == picture.getHeight()
                    && Arrays.equals(pixels(there), pixels(picture));
        } catch (UnreadablePictureException otherContent) {
            return false;
        }
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        }
        return bytes.toByteArray();
    }
}
