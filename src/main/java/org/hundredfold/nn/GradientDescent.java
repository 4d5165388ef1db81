package org.hundredfold.nn;

import java.util.Arrays;

/**
 * Trains a network by vectorised backpropagation. Each step shares the batch among the workers, adds their gradients in
 * fixed order and updates the parameters: the same start, batches and number of workers give the same bits.
 *
 * <p>Not thread-safe: one thread calls, the workers are its own.
 */
public final class GradientDescent implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final NetworkSpec network;
    private final SliceTeam team;
    private final Optimizer optimizer;
    private final float[][] sums;
    private final float[][] addends;

    /**
     * @param batch the largest number of pictures that a step is given
     * @param workers threads that share each step, the caller among them
     */
    public GradientDescent(NetworkParameters start, OptimizerSettings settings, int batch, int workers) {
        network = start.network();
        team = new SliceTeam(start, (batch + workers - 1) / workers, workers);
        optimizer = Optimizer.of(settings, network.parameterCount());
        sums = new float[workers][BLOCK];
        addends = new float[workers][BLOCK];
    }

    /** One update of the parameters. */
    public Outcome step(Batch batch) {
        Outcome outcome = team.backpropagate(batch);
        optimizer.beginStep();
        team.run(this::update);
        return outcome;
    }

    /** Answers of the current parameters on pictures that are not learned from; any number of them. */
    public Predictions predict(Batch pictures) {
        return team.predict(pictures);
    }

    /** A copy of the parameters as they are now. */
    public NetworkParameters parameters() {
        return new NetworkParameters(network, team.parameters.clone());
    }

    /** The gradient of the mean loss over the batch at the parameters as they are now, which stay as they are. */
    public NetworkParameters gradient(Batch batch) {
        team.backpropagate(batch);
        float[] gradient = new float[team.parameters.length];
        for (int from = 0; from < gradient.length; from += BLOCK) {
            int count = Math.min(BLOCK, gradient.length - from);
            addGradients(from, count, sums[0], addends[0]);
            System.arraycopy(sums[0], 0, gradient, from, count);
        }
        return new NetworkParameters(network, gradient);
    }

    /** One member's share of the blocks: adds the gradients, changes the parameters, mirrors them off the heap. */
    private void update(int member) {
        int length = team.parameters.length;
        int blocks = (length + BLOCK - 1) / BLOCK;
        int last = blocks * (member + 1) / team.members();
        for (int block = blocks * member / team.members(); block < last; block++) {
            int from = block * BLOCK;
            int count = Math.min(BLOCK, length - from);
            addGradients(from, count, sums[member], addends[member]);
            optimizer.update(team.parameters, from, sums[member], count);
            team.mirror.write(from, team.parameters, from, count);
        }
    }

    private void addGradients(int from, int count, float[] sum, float[] addend) {
        Arrays.fill(sum, 0, count, 0);
        for (NetworkSlice slice : team.slices) {
            if (slice.hasGradient()) {
                slice.gradient.read(from, addend, 0, count);
                for (int i = 0; i < count; i++) {
                    sum[i] += addend[i];
                }
            }
        }
    }

    @Override
    public void close() {
        team.close();
    }
}
