package org.hundredfold.train;

import java.util.List;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.PartialGradient;
import org.hundredfold.nn.Predictions;
import org.hundredfold.nn.Shards;

/** Shards that somebody else has: divides each batch by the places of its pictures, and brings answers together. */
public record PlacedShards(ShardPlaces places, ShardHost host) implements Shards {
    @Override
    public List<PartialGradient> gradients(NetworkParameters parameters, Batch batch, int step) {
        return host.gradients(parameters.values(), ShardRows.of(batch, places), batch.epoch(), batch.stepSize(), step);
    }

    @Override
    public List<LocalRound> rounds(LearnerState state, Batch batch, LocalRound.Rule rule) {
        return host.rounds(state, ShardRows.of(batch, places), batch.epoch(), rule);
    }

    @Override
    public Predictions predict(NetworkParameters parameters, Batch batch) {
        List<ShardRows> rows = ShardRows.of(batch, places);
        List<Predictions> parts = host.answers(parameters.values(), rows);
        int[] answers = new int[batch.size()];
        float[] probabilities = new float[batch.size()];
        double[] losses = new double[batch.size()];
        for (int shard = 0; shard < parts.size(); shard++) {
            Predictions part = parts.get(shard);
            int[] stepRows = rows.get(shard).stepRows();
            for (int i = 0; i < stepRows.length; i++) {
                answers[stepRows[i]] = part.answers()[i];
                probabilities[stepRows[i]] = part.probabilities()[i];
                losses[stepRows[i]] = part.losses()[i];
            }
        }
        return new Predictions(answers, probabilities, losses);
    }

    @Override
    public void close() {
        host.close();
    }
}
