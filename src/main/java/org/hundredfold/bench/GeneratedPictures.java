package org.hundredfold.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.data.PictureFacts;
import org.hundredfold.data.PictureFormat;
import org.hundredfold.data.PixelStore;
import org.hundredfold.data.Siblings;

/**
 * Noise with a brighter stretch at a place that depends on the class: as good as pictures for taking times.
 *
 * @param count pictures of each data set
 */
record GeneratedPictures(int count) implements Pictures {
    private static final Path FOLDER = Path.of("generated");

    @Override
    public DataSet training(Workload workload) {
        SplittableRandom random = new SplittableRandom(1);
        int classes = workload.classes();
        byte[][] pixels = new byte[count][workload.pictures().inputs()];
        for (int i = 0; i < count; i++) {
            draw(pixels[i], i % classes, classes, random);
        }
        int side = workload.pictures().size();
        PictureFacts facts = new PictureFacts(PictureFormat.PNG, side, side, 1, 0.5f, 0.25f, 1);
        List<Picture> pictures = IntStream.range(0, count)
                .mapToObj(i -> new Picture(
                        FOLDER.resolve(Integer.toString(i)),
                        Integer.toString(i),
                        i % classes,
                        "%064x".formatted(i),
                        false,
                        facts))
                .toList();
        List<String> names =
                IntStream.range(0, classes).mapToObj(Integer::toString).toList();
        return new DataSet(
                FOLDER,
                names,
                pictures,
                List.of(),
                workload.pictures(),
                PixelStore.of(pixels),
                Siblings.none(count),
                "");
    }

    private static void draw(byte[] pixels, int label, int classes, SplittableRandom random) {
        random.nextBytes(pixels);
        int stretch = pixels.length / classes;
        for (int i = label * stretch; i < (label + 1) * stretch; i++) {
            pixels[i] |= (byte) 0x80;
        }
    }
}
