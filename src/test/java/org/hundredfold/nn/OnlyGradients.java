package org.hundredfold.nn;

import java.util.List;

/** Shards of a test that asks them for gradients alone. */
@FunctionalInterface
public interface OnlyGradients extends Shards {
    @Override
    default List<LocalRound> rounds(LearnerState state, Batch batch, LocalRound.Rule rule) {
        throw new UnsupportedOperationException();
    }

    @Override
    default Predictions predict(NetworkParameters parameters, Batch pictures) {
        throw new UnsupportedOperationException();
    }

    @Override
    default void close() {}
}
