package org.hundredfold.train;

/** A mean in which each value counts a tenth less than the one after it, free of the bias that a start at 0 would bring. */
final class SmoothedLoss {
    private static final double KEPT = 0.9;

    private double sum;
    private double weight;

    /** Takes in the next value and returns the mean of all so far. */
    double add(double loss) {
        sum = KEPT * sum + (1 - KEPT) * loss;
        weight = KEPT * weight + (1 - KEPT);
        return sum / weight;
    }
}
