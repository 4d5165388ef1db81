package org.hundredfold.train.baseline;

import java.util.Arrays;
import org.hundredfold.data.DataSet;
import org.hundredfold.train.Shuffler;

/** Some of many pictures, drawn so that every class keeps its share, at least one picture. */
final class ProportionalSample {
    private ProportionalSample() {}

    /**
     * Equal arguments give equal samples.
     *
     * @return at most {@code most} of the pictures, or one of each class if that is more, ascending; all if they are not more
     */
    static int[] of(DataSet data, int[] pictures, int most, long seed) {
        if (pictures.length <= most) {
            return pictures;
        }
        int[] room = data.counts(pictures);
        for (int label = 0; label < room.length; label++) {
            room[label] = Math.max(1, (int) ((long) room[label] * most / pictures.length));
        }
        int[] order = pictures.clone();
        new Shuffler(seed).shuffle(order);
        return Arrays.stream(order)
                .filter(picture -> room[data.label(picture)]-- > 0)
                .sorted()
                .toArray();
    }
}
