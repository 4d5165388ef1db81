package org.hundredfold.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether probabilities mean what they say: answers by how sure the network was, and how many of them were right (DeGroot and
 * Fienberg 1983).
 *
 * @param bins in equal steps of the probability from 0 to 1
 */
public record Reliability(List<Bin> bins) {
    private static final int COUNT = 10;

    /**
     * Answers whose probability lies within one step.
     *
     * @param probability their mean, in [0, 1]; 0 without answers
     * @param right share of them, in [0, 1]; 0 without answers
     */
    public record Bin(int answers, double probability, double right) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * @param probabilities {@code [picture][class]}
     * @param truths of each picture, the index of its class
     */
    public static Reliability of(double[][] probabilities, int[] truths) {
        int[] answers = new int[COUNT];
        double[] sure = new double[COUNT];
        int[] right = new int[COUNT];
        for (int i = 0; i < truths.length; i++) {
            int answer = best(probabilities[i]);
            double probability = probabilities[i][answer];
            int bin = Math.min(COUNT - 1, (int) (probability * COUNT));
            answers[bin]++;
            sure[bin] += probability;
            right[bin] += answer == truths[i] ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < COUNT; bin++) {
            int count = Math.max(1, answers[bin]);
            bins.add(new Bin(answers[bin], sure[bin] / count, (double) right[bin] / count));
        }
        return new Reliability(bins);
    }

    private static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    public int answers() {
        return bins.stream().mapToInt(Bin::answers).sum();
    }

    /** Expected calibration error (Naeini, Cooper and Hauskrecht 2015), in [0, 1]: how far both are apart in the mean. */
    public double error() {
        return bins.stream()
                .mapToDouble(bin -> Math.abs(bin.probability() - bin.right()) * bin.answers() / Math.max(1, answers()))
                .sum();
    }
}
