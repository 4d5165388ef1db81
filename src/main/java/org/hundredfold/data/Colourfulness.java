package org.hundredfold.data;

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
        int pictures = data.pictures().size();
        int count = Math.min(LOOKED_AT, pictures);
        double mean = IntStream.range(0, count)
                .mapToObj(i -> data.pictures().get((int) ((long) i * pictures / count)))
                .map(Colourfulness::of)
                .flatMap(Optional::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
        return mean >= SEEN;
    }

    private static Optional<Double> of(Picture picture) {
        try {
            byte[] planes = new Preprocessor(SMALL)
                    .apply(new PictureDecoder().decode(picture.file(), SMALL).image());
            int area = planes.length / 3;
            long sum = 0;
            for (int i = 0; i < area; i++) {
                int red = planes[i] & 0xFF;
                int green = planes[area + i] & 0xFF;
                int blue = planes[2 * area + i] & 0xFF;
                sum += Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
            }
            return Optional.of((double) sum / area);
        } catch (UnreadablePictureException e) {
            return Optional.empty();
        }
    }
}
