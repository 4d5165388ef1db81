package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * Trains approximately, for fewer rounds: in each step, which is given the pictures of a whole epoch, every shard trains on
 * its pictures from the same state on, and the states are averaged, each counting as much as the shard has pictures (McDonald,
 * Hall and Mann 2010). What comes of it differs from plain training, unless there is one shard: then it is the same bits.
 */
public final class AveragingDescent implements Learner {
    private final NetworkSpec network;
    private final Shards shards;
    private final LocalRound.Rule rule;
    private LearnerState state;
    private double loss;
    private int wrong;

    /** @param shards closed with this learner */
    public AveragingDescent(NetworkParameters start, OptimizerSettings settings, LocalRound.Rule rule, Shards shards) {
        network = start.network();
        this.shards = shards;
        this.rule = rule;
        state = ShardedDescent.begin(start, settings);
    }

    @Override
    public void step(Batch batch) {
        List<LocalRound> rounds = shards.rounds(state, batch, rule);
        loss = 0;
        wrong = 0;
        for (LocalRound round : rounds) {
            loss += round.loss();
            wrong += round.wrong();
        }
        state = average(rounds, batch.size());
    }

    private LearnerState average(List<LocalRound> rounds, int pictures) {
        List<byte[]> parts = new ArrayList<>();
        parts.add(LearnerState.bytes(
                rounds.stream().mapToInt(round -> round.state().number(0)).max().orElseThrow()));
        for (int part = 1; part < state.parts().size(); part++) {
            double[] sums = new double[network.parameterCount()];
            for (LocalRound round : rounds) {
                float[] values = round.state().floats(part, sums.length);
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += (double) values[i] * round.pictures();
                }
            }
            float[] means = new float[sums.length];
            for (int i = 0; i < sums.length; i++) {
                means[i] = (float) (sums[i] / pictures);
            }
            parts.add(LearnerState.bytes(means));
        }
        return new LearnerState(parts);
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public int wrong() {
        return wrong;
    }

    /** The rule says how long the steps are that make up one of these. */
    @Override
    public void rate(double factor) {}

    /** Shards decide themselves how many threads work. */
    @Override
    public void use(int workers) {}

    @Override
    public Predictions predict(Batch pictures) {
        return shards.predict(parameters(), pictures);
    }

    @Override
    public NetworkParameters parameters() {
        return new NetworkParameters(network, state.floats(1, network.parameterCount()));
    }

    @Override
    public LearnerState state() {
        return state;
    }

    @Override
    public void resume(LearnerState other) {
        if (other.parts().size() != state.parts().size()) {
            throw new IllegalArgumentException("This is the state of another optimiser");
        }
        state = other;
    }

    @Override
    public void close() {
        shards.close();
    }
}
