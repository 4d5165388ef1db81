package org.hundredfold.train;

import java.util.List;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.nn.PartialGradient;
import org.hundredfold.nn.Predictions;

/**
 * Has the pictures of a training in shards and computes what is asked of each shard; answers come in their order.
 *
 * <p>All of it may throw an {@link org.hundredfold.ExplainedException} when who computes was lost.
 */
public interface ShardHost extends AutoCloseable {
    /**
     * See {@link org.hundredfold.nn.Shards#gradients}.
     *
     * @param parameters in the order of {@link org.hundredfold.nn.NetworkParameters}
     */
    List<PartialGradient> gradients(float[] parameters, List<ShardRows> rows, int epoch, int stepSize, int step);

    /** See {@link org.hundredfold.nn.Shards#rounds}. */
    List<LocalRound> rounds(LearnerState state, List<ShardRows> rows, int epoch, LocalRound.Rule rule);

    /** See {@link org.hundredfold.nn.Shards#predict}; the answers of each shard are in the order of its rows. */
    List<Predictions> answers(float[] parameters, List<ShardRows> rows);

    @Override
    void close();
}
