package org.hundredfold.model;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What each place of a picture says for a class or against it, compared with a plain picture: in the mean colour of
 * those learned from, as far as the network keeps it, else black.
 *
 * @param className that it is about
 * @param size pixels along each side
 * @param values {@code [size, size]}, row-major: above 0 what speaks for the class, in units of its score, below 0 what
 *     speaks against it
 * @param score of the class: its logit, the weighted sum that its output is made of
 * @param plain the same for the plain picture
 * @param exact whether the values add up to the difference of both but for rounding; else they come close
 */
public record WhyMap(String className, int size, float[] values, double score, double plain, boolean exact) {
    /** The largest of the values, whatever their sign. */
    public float largest() {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    /** The places, as indices of the values: those that speak most for the class first. */
    public int[] mostTelling() {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -values[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What the values add up to. */
    public double sum() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
