package org.hundredfold.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.Preprocessing.Framing;

/** Whether pictures have colour worth looking at. */
public final class Colourfulness {
    /** Pictures that are looked at, evenly drawn. */
    private static final int LOOKED_AT = 24;

    private static final Preprocessing SMALL = new Preprocessing(16, true, Framing.CROP);
    /** Mean difference of a pixel's largest and smallest channel, of 255, from which on colour is seen at a glance. */
    private static final double SEEN = 12;

    private Colourfulness() {}

    /** Decodes a few pictures, which takes a moment; those that cannot be read any more are passed over. */
    public static boolean in(DataSet data) {
        return in(some(data.pictures().stream().map(Picture::file).toList()));
    }

    /** Some of many files, decoded as far as is needed for {@link #in(List)}. */
    static List<Decoded> some(List<Path> files) {
        int count = Math.min(LOOKED_AT, files.size());
        return IntStream.range(0, count)
                .mapToObj(i -> files.get((int) ((long) i * files.size() / count)))
                .map(Colourfulness::decoded)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Decoded> decoded(Path file) {
        try {
            return Optional.of(new PictureDecoder().decode(file, SMALL));
        } catch (UnreadablePictureException e) {
            return Optional.empty();
        }
    }

    static boolean in(List<Decoded> pictures) {
        double mean = pictures.stream().mapToDouble(Colourfulness::of).average().orElse(0);
        return mean >= SEEN;
    }

    private static double of(Decoded picture) {
        byte[] planes = new Preprocessor(SMALL).apply(picture.image());
        int area = planes.length / 3;
        long sum = 0;
        for (int i = 0; i < area; i++) {
            int red = planes[i] & 0xFF;
            int green = planes[area + i] & 0xFF;
            int blue = planes[2 * area + i] & 0xFF;
            sum += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
        }
        return (double) sum / area;
    }
}
