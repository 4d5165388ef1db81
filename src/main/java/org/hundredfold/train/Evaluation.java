package org.hundredfold.train;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How a network does on pictures it did not learn from.
 *
 * @param classes names in the order of the matrix
 * @param confusion {@code [truth][answer]} counts
 * @param loss mean per picture
 */
public record Evaluation(List<String> classes, int[][] confusion, double loss) {
    /** A range that holds the true share with 95 % confidence, both ends in [0, 1]. */
    public record Interval(double low, double high) {}

    /**
     * Counts answers.
     *
     * @param truth of the n-th picture, the index of its class
     * @param answers index of the class answered to each picture
     */
    public static Evaluation of(List<String> classes, IntUnaryOperator truth, int[] answers, double loss) {
        int[][] confusion = new int[classes.size()][classes.size()];
        for (int i = 0; i < answers.length; i++) {
            confusion[truth.applyAsInt(i)][answers[i]]++;
        }
        return new Evaluation(classes, confusion, loss);
    }

    public int pictures() {
        int sum = 0;
        for (int[] row : confusion) {
            for (int count : row) {
                sum += count;
            }
        }
        return sum;
    }

    public int right() {
        int sum = 0;
        for (int i = 0; i < confusion.length; i++) {
            sum += confusion[i][i];
        }
        return sum;
    }

    /** Share answered rightly, [0, 1]; NaN without pictures. */
    public double accuracy() {
        return (double) right() / pictures();
    }

    /** Share answered wrongly, [0, 1]; NaN without pictures. */
    public double error() {
        return (double) (pictures() - right()) / pictures();
    }

    /** Wilson's score interval of the accuracy (Wilson 1927), z = 1.96. */
    public Interval interval() {
        double z = 1.959964;
        double n = pictures();
        double p = accuracy();
        double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
