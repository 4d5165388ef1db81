package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hundredfold.data.FilesElsewhere;
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
    /** How many times pictures were sent. */
    public int sent;

    /** One that reads files as well. */
    public static InProcessCluster thatReads() {
        return new InProcessCluster() {
            @Override
            public Optional<FilesElsewhere> files(Sharding sharding) {
                return Optional.of(new InProcessFiles(sharding));
            }
        };
    }

    @Override
    public String name() {
        return "the cluster";
    }

    @Override
    public int usualShards() {
        return 3;
    }

    @Override
    public ClusterPictures send(int shards, IntFunction<byte[][]> pixels) {
        sent++;
        List<byte[][]> all = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            all.add(pixels.apply(shard));
        }
        return new Pictures(all);
    }

    @Override
    public void close() {
        closed = true;
    }

    /** @param pixels of each shard, by slot */
    record Pictures(List<byte[][]> pixels) implements ClusterPictures {
        @Override
        public List<byte[][]> fetch(List<int[]> slots) {
            List<byte[][]> fetched = new ArrayList<>();
            for (int shard = 0; shard < slots.size(); shard++) {
                byte[][] own = pixels.get(shard);
                fetched.add(IntStream.of(slots.get(shard))
                        .mapToObj(slot -> own[slot])
                        .toArray(byte[][]::new));
            }
            return fetched;
        }

        @Override
        public ShardHost host(ShardTraining training) {
            return new Host(training, pixels, new GradientWorker(training.network(), training.learning(), 1));
        }
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
