package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains by gradients that come from shards: in each step every shard computes the gradient of its pictures at the same
 * parameters; they are added in the order of the shards, and the optimiser goes a step, here. So the bits depend on the
 * number of shards, and not on where they are or how many computers share them. With one shard they are those of
 * {@link GradientDescent}.
 */
public final class ShardedDescent implements Learner {
    private final NetworkSpec network;
    private final Shards shards;
    private final int count;
    /** Filled up to whole vectors with zeros, as are the moments. */
    private final float[] parameters;

    private final Optimizer optimizer;
    private double loss;
    private int wrong;

    /** @param shards closed with this learner */
    public ShardedDescent(NetworkParameters start, OptimizerSettings settings, Shards shards) {
        network = start.network();
        this.shards = shards;
        count = start.values().length;
        int padded = (count + Gemm.WIDTH - 1) / Gemm.WIDTH * Gemm.WIDTH;
        parameters = Arrays.copyOf(start.values(), padded);
        optimizer = Optimizer.of(settings, parameters);
    }

    /** The state of a learner that has not begun. */
    static LearnerState begin(NetworkParameters start, OptimizerSettings settings) {
        return new ShardedDescent(start, settings, null).state();
    }

    @Override
    public void step(Batch batch) {
        List<PartialGradient> parts = shards.gradients(parameters(), batch, optimizer.steps);
        float[] gradient = Arrays.copyOf(parts.get(0).gradient(), parameters.length);
        loss = 0;
        wrong = 0;
        for (int shard = 0; shard < parts.size(); shard++) {
            PartialGradient part = parts.get(shard);
            loss += part.loss();
            wrong += part.wrong();
            for (int i = 0; shard > 0 && i < count; i++) {
                gradient[i] += part.gradient()[i];
            }
        }
        optimizer.beginStep();
        optimizer.take(0, gradient, gradient.length);
    }

    @Override
    public double loss() {
        return loss;
    }

    @Override
    public int wrong() {
        return wrong;
    }

    @Override
    public void rate(double factor) {
        optimizer.rateFactor = factor;
    }

    /** Shards decide themselves how many threads work. */
    @Override
    public void use(int workers) {}

    @Override
    public Predictions predict(Batch pictures) {
        return shards.predict(parameters(), pictures);
    }

    @Override
    public NetworkParameters parameters() {
        return new NetworkParameters(network, Arrays.copyOf(parameters, count));
    }

    @Override
    public LearnerState state() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(LearnerState.bytes(optimizer.steps));
        padded().forEach(values -> parts.add(LearnerState.bytes(Arrays.copyOf(values, count))));
        return new LearnerState(parts);
    }

    @Override
    public void resume(LearnerState state) {
        optimizer.steps = state.number(0);
        int part = 1;
        for (float[] values : padded()) {
            System.arraycopy(state.floats(part++, count), 0, values, 0, count);
        }
    }

    /** The parameters and the moments. */
    private List<float[]> padded() {
        List<float[]> all = new ArrayList<>(List.of(parameters));
        all.addAll(optimizer.moments());
        return all;
    }

    @Override
    public void close() {
        shards.close();
    }
}
