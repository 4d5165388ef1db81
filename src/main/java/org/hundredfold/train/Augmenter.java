package org.hundredfold.train;

import java.util.Arrays;
import org.hundredfold.data.Preprocessing;

/**
 * Varies pictures at random: geometry first, then contrast and brightness, a rectangle erased, and noise. What becomes of
 * a picture depends on the seed, the epoch and the picture's number, and on nothing else. Allocates nothing per picture;
 * each thread needs its own.
 */
public final class Augmenter {
    private final Augmentation amounts;
    private final int size;
    private final int plane;
    private final PictureRandom random;
    private final Warp warp;
    private final boolean moves;
    /** The picture as it was. */
    private final float[] source;

    /** @param seed of the run */
    public Augmenter(Augmentation amounts, Preprocessing preprocessing, long seed) {
        this.amounts = amounts;
        size = preprocessing.size();
        plane = size * size;
        random = new PictureRandom(seed);
        warp = new Warp(size);
        moves = amounts.shift() > 0 || amounts.rotation() > 0 || amounts.scale() > 0;
        source = new float[preprocessing.inputs()];
    }

    /** For a batch: whoever reads a row of one brings no place to work in. */
    static ThreadLocal<Augmenter> perThread(Augmentation amounts, Preprocessing preprocessing, long seed) {
        return ThreadLocal.withInitial(() -> new Augmenter(amounts, preprocessing, seed));
    }

    /**
     * Varies a picture in place.
     *
     * @param inputs where the picture's values in [0, 1] begin at {@code offset}, laid out as
     *     {@link Preprocessing#inputs()} says
     * @param picture its index in the data set
     */
    public void vary(float[] inputs, int offset, int epoch, int picture) {
        random.begin(epoch, picture);
        // All is drawn, used or not: another amount of one kind leaves the draws of the others as they were.
        boolean flip = random.coin() && amounts.flip();
        double degrees = amounts.rotation() * random.eitherWay();
        double scale = 1 + amounts.scale() * random.eitherWay();
        double shiftX = amounts.shift() * size * random.eitherWay();
        double shiftY = amounts.shift() * size * random.eitherWay();
        double contrast = 1 + amounts.contrast() * random.eitherWay();
        double brightness = amounts.brightness() * random.eitherWay();
        boolean erase = random.coin() && amounts.erasing() > 0;
        int most = Math.max(1, (int) (amounts.erasing() * size));
        int width = 1 + random.below(most);
        int height = 1 + random.below(most);
        int corner = random.below(size - height + 1) * size + random.below(size - width + 1);
        int end = offset + source.length;
        if (moves || flip) {
            System.arraycopy(inputs, offset, source, 0, source.length);
            warp.set(flip, degrees, scale, shiftX, shiftY);
            for (int from = 0; from < source.length; from += plane) {
                warp.apply(source, from, inputs, offset + from);
            }
        }
        if (amounts.contrast() > 0 || amounts.brightness() > 0) {
            stretch(inputs, offset, end, (float) contrast, (float) (0.5 - 0.5 * contrast + brightness));
        }
        if (erase) {
            erase(inputs, offset, corner, width, height);
        }
        if (amounts.noise() > 0) {
            random.addNoise(inputs, offset, end, (float) amounts.noise());
        }
    }

    private static void stretch(float[] values, int from, int to, float factor, float summand) {
        for (int i = from; i < to; i++) {
            values[i] = Math.max(0, Math.min(1, values[i] * factor + summand));
        }
    }

    /** Fills a rectangle of each plane with the plane's mean, which tells least. */
    private void erase(float[] inputs, int offset, int corner, int width, int height) {
        for (int from = offset; from < offset + source.length; from += plane) {
            float mean = mean(inputs, from);
            for (int row = 0; row < height; row++) {
                int begin = from + corner + row * size;
                Arrays.fill(inputs, begin, begin + width, mean);
            }
        }
    }

    private float mean(float[] values, int from) {
        float sum = 0;
        for (int i = from; i < from + plane; i++) {
            sum += values[i];
        }
        return sum / plane;
    }
}
