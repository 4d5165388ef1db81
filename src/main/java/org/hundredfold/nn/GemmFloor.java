package org.hundredfold.nn;

import java.util.SplittableRandom;

/**
 * The matrix products of a training step and nothing else, shared among workers as the step shares them: the time that a
 * step cannot fall below. One thread calls, the workers are its own.
 */
public final class GemmFloor implements AutoCloseable {
    private final Crew crew;
    private final int batch;
    private final WorkerTeam.Task rows = this::multiplyRows;
    private final WorkerTeam.Task parameters = this::multiplyParameters;

    /** @param network of dense layers */
    public GemmFloor(NetworkSpec network, int batch, int workers) {
        this.batch = batch;
        crew = new Crew(
                InitialParameters.draw(network, new SplittableRandom(1)), LearnerSettings.NONE, batch, workers, true);
    }

    /** The products of one step. */
    public void run() {
        crew.run(rows);
        crew.run(parameters);
    }

    private void multiplyRows(int member) {
        Network network = crew.network;
        Gemm gemm = crew.workspace(member).gemm;
        int from = crew.begin(batch, member);
        int to = crew.begin(batch, member + 1);
        int count = network.layers.size();
        for (int i = 0; i < count; i++) {
            layer(i).weightedSums(gemm, network.parameters, network.inputOf(i), from, to);
        }
        for (int i = count - 1; i > 0; i--) {
            layer(i).inputGradient(gemm, layer(i - 1).delta, from, to);
        }
    }

    private DenseLayer layer(int i) {
        return (DenseLayer) crew.network.layers.get(i);
    }

    private void multiplyParameters(int member) {
        Workspace workspace = crew.workspace(member);
        workspace.share(crew.members(), batch);
        crew.network.gradient(workspace, (from, gradient, count) -> {});
    }

    @Override
    public void close() {
        crew.close();
    }
}
