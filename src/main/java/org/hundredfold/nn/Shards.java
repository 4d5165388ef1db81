package org.hundredfold.nn;

import java.util.List;

/** Where the pictures of a training lie, in a fixed number of shards, and gradients are computed, each by its own shard's pictures. */
public interface Shards extends AutoCloseable {
    /**
     * The gradient of each shard at the same parameters, in the order of the shards. Nothing else decides what it is.
     *
     * @param step of the training, from 0 on
     */
    List<PartialGradient> gradients(NetworkParameters parameters, Batch batch, int step);

    /** Each shard trained on by itself, from the same state on, in the order of the shards. */
    List<LocalRound> rounds(LearnerState state, Batch batch, LocalRound.Rule rule);

    /** Answers at the given parameters. */
    Predictions predict(NetworkParameters parameters, Batch pictures);

    @Override
    void close();
}
