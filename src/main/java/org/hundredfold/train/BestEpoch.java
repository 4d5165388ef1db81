package org.hundredfold.train;

/**
 * Remembers which epoch had the lowest loss (of validation, or of training where nothing validates), and tells when it has
 * not fallen for too long. A loss that is not finite is worse than any other.
 */
public final class BestEpoch {
    private final boolean validates;
    private final int patience;
    private double lowest = Double.POSITIVE_INFINITY;
    private int epoch;
    private int latest;

    /** @param patience epochs without a lower validation loss that are borne; 0 bears any number */
    public BestEpoch(boolean validates, int patience) {
        this.validates = validates;
        this.patience = patience;
    }

    /** Returns whether this epoch is the best so far. */
    public boolean add(EpochMetrics metrics) {
        latest = metrics.epoch();
        double loss = validates ? metrics.validationLoss() : metrics.trainingLoss();
        if (!(loss < lowest)) {
            return false;
        }
        lowest = loss;
        epoch = metrics.epoch();
        return true;
    }

    public boolean patienceIsOver() {
        return validates && patience > 0 && latest - epoch >= patience;
    }

    /** From 1; 0 before any epoch had a finite loss. */
    public int epoch() {
        return epoch;
    }
}
