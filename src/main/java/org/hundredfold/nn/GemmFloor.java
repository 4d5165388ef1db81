package org.hundredfold.nn;

import java.util.SplittableRandom;

/**
 * The matrix products of a training step and nothing else, shared among workers as the step shares them: the time that a
 * step cannot fall below. One thread calls, the workers are its own.
 */
public final class GemmFloor implements AutoCloseable {
    private final Crew crew;
    private final int batch;
    private final float[][] scratch;
    private final WorkerTeam.Task rows = this::multiplyRows;
    private final WorkerTeam.Task parameters = this::multiplyParameters;

    public GemmFloor(NetworkSpec network, int batch, int workers) {
        this.batch = batch;
        crew = new Crew(InitialParameters.draw(network, new SplittableRandom(1)), batch, workers);
        scratch = new float[workers][crew.network.scratch()];
    }

    /** The products of one step. */
    public void run() {
        crew.run(rows);
        crew.run(parameters);
    }

    private void multiplyRows(int member) {
        Network network = crew.network;
        Gemm gemm = crew.gemms[member];
        int from = crew.begin(batch, member);
        int to = crew.begin(batch, member + 1);
        int count = network.layers.size();
        for (int i = 0; i < count; i++) {
            network.layers.get(i).weightedSums(gemm, network.parameters, network.inputOf(i), from, to);
        }
        for (int i = count - 1; i > 0; i--) {
            network.layers.get(i).inputGradient(gemm, network.layers.get(i - 1), from, to);
        }
    }

    private void multiplyParameters(int member) {
        crew.network.gradient(
                crew.gemms[member], batch, member, crew.members(), scratch[member], (from, gradient, count) -> {});
    }

    @Override
    public void close() {
        crew.close();
    }
}
