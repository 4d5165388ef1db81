package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.GradientWorker;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.PartialGradient;
import org.hundredfold.nn.Predictions;

/** A cluster without computers: every shard is computed in this process. */
public class InProcessCluster implements Cluster {
    public boolean closed;

    @Override
    public String name() {
        return "the cluster";
    }

    @Override
    public int usualShards() {
        return 3;
    }

    @Override
    public ShardHost host(ShardTraining training, int shards, IntFunction<byte[][]> pixels) {
        List<byte[][]> all = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            all.add(pixels.apply(shard));
        }
        return new Host(training, all, new GradientWorker(training.network(), training.learning(), 1));
    }

    @Override
    public void close() {
        closed = true;
    }

    private record Host(ShardTraining training, List<byte[][]> pixels, GradientWorker worker) implements ShardHost {
        @Override
        public List<PartialGradient> gradients(
                float[] parameters, List<ShardRows> rows, int epoch, int stepSize, int step) {
            List<PartialGradient> gradients = new ArrayList<>();
            for (int shard = 0; shard < rows.size(); shard++) {
                Batch part = training.batch(rows.get(shard), pixels.get(shard), epoch, stepSize);
                gradients.add(worker.gradient(at(parameters), part, step));
            }
            return gradients;
        }

        @Override
        public List<LocalRound> rounds(LearnerState state, List<ShardRows> rows, int epoch, LocalRound.Rule rule) {
            List<LocalRound> rounds = new ArrayList<>();
            for (int shard = 0; shard < rows.size(); shard++) {
                ShardRows own = rows.get(shard);
                Batch part = training.batch(own, pixels.get(shard), epoch, own.slots().length);
                rounds.add(worker.round(state, part, shard, rule));
            }
            return rounds;
        }

        @Override
        public List<Predictions> answers(float[] parameters, List<ShardRows> rows) {
            List<Predictions> answers = new ArrayList<>();
            for (int shard = 0; shard < rows.size(); shard++) {
                ShardRows own = rows.get(shard);
                Batch part = training.batch(own, pixels.get(shard), 0, own.slots().length);
                answers.add(worker.predict(at(parameters), part));
            }
            return answers;
        }

        private NetworkParameters at(float[] parameters) {
            return new NetworkParameters(training.network(), parameters);
        }

        @Override
        public void close() {
            worker.close();
        }
    }
}
