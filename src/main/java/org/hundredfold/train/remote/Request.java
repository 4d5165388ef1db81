package org.hundredfold.train.remote;

import java.io.Serializable;
import java.util.List;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.train.ShardHost;
import org.hundredfold.train.ShardRows;
import org.hundredfold.train.ShardTraining;

/** What is asked of the process that is connected to a cluster; what {@link ShardHost} is asked, and how it gets its pictures. */
sealed interface Request extends Serializable {
    /**
     * Comes first.
     *
     * @param secret null if there is none
     */
    record Connect(String address, String secret) implements Request {}

    /** A training begins; the pixels of each shard follow, one {@code byte[][]} after the other. */
    record Begin(ShardTraining training, int shards) implements Request {}

    /** See {@link ShardHost#gradients}. */
    record Gradients(float[] parameters, List<ShardRows> rows, int epoch, int stepSize, int step) implements Request {}

    /** See {@link ShardHost#rounds}. */
    record Rounds(LearnerState state, List<ShardRows> rows, int epoch, LocalRound.Rule rule) implements Request {}

    /** See {@link ShardHost#answers}. */
    record Answers(float[] parameters, List<ShardRows> rows) implements Request {}
}
