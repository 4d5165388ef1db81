package org.hundredfold.train;

import org.hundredfold.nn.NetworkParameters;

/** Remembers the parameters of the epoch with the lowest loss, and tells when it has not fallen for too long. */
final class BestEpoch {
    private final int patience;
    private NetworkParameters parameters;
    private double lowest = Double.POSITIVE_INFINITY;
    private int epoch;
    private int latest;

    /**
     * @param start what to fall back on before the first epoch
     * @param patience epochs without a lower loss that are borne; 0 bears any number
     */
    BestEpoch(NetworkParameters start, int patience) {
        parameters = start;
        this.patience = patience;
    }

    /** Without validation pictures every epoch counts as better than the one before. */
    void add(EpochMetrics metrics, NetworkParameters candidate) {
        latest = metrics.epoch();
        double loss = metrics.validationLoss();
        if (Double.isNaN(loss) || loss < lowest) {
            lowest = Double.isNaN(loss) ? lowest : loss;
            parameters = candidate;
            epoch = metrics.epoch();
        }
    }

    boolean patienceIsOver() {
        return patience > 0 && latest - epoch >= patience;
    }

    NetworkParameters parameters() {
        return parameters;
    }

    /** From 1; 0 before the first epoch. */
    int epoch() {
        return epoch;
    }
}
