package org.hundredfold.model;

/**
 * Whether a map of reasons tells what the network goes by: the probability of the class while pixels are taken out, those that
 * speak most for it first, and beside it while as many are taken out at random (Samek et al. 2017). Pixels taken out become
 * those of the plain picture that the map compares with.
 *
 * @param share of the pixels taken out at each point, from 0 on, in [0, 1]
 * @param telling probability of the class without the most telling ones
 * @param random the same without random ones, in the mean of several draws
 */
public record Faithfulness(double[] share, double[] telling, double[] random) {
    /** How much further the probability falls without the telling pixels than without random ones, in the mean; above 0 if the map tells something. */
    public double gain() {
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            sum += random[i] - telling[i];
        }
        return sum / share.length;
    }
}
