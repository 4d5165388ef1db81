package org.hundredfold.train;

/**
 * How a finished epoch went.
 *
 * @param epoch from 1
 * @param trainingLoss mean over the epoch's batches, each before its update
 * @param trainingError share of training pictures classified wrongly, [0, 1], counted likewise
 * @param validationLoss after the epoch; NaN without validation pictures
 * @param validationError after the epoch, [0, 1]; NaN without validation pictures
 * @param seconds of training since the start of the run, pauses and scoring left out
 * @param picturesPerSecond of training in this epoch
 */
public record EpochMetrics(
        int epoch,
        double trainingLoss,
        double trainingError,
        double validationLoss,
        double validationError,
        double seconds,
        double picturesPerSecond) {}
