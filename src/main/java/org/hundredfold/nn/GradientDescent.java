package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * Trains a network by vectorised backpropagation. In each step the workers first share the rows of the batch, forward
 * and back; then they share the parameters: each computes the gradient of its part over the whole batch and updates that
 * part at once, so that no gradient is ever added up from slices. The same start and batches give the same bits, whatever
 * the number of workers. A step allocates nothing.
 *
 * <p>Not thread-safe: one thread calls, the workers are its own.
 */
public final class GradientDescent implements Learner {
    private final Crew crew;
    private final Network network;
    private final Optimizer optimizer;
    private final WorkerTeam.Task updates = this::update;
    private final int parameterCount;
    private int rows;
    private double loss;
    private int wrong;

    /**
     * @param batch the largest number of pictures that a step is given
     * @param workers threads that share each step at most, the caller among them
     */
    public GradientDescent(NetworkParameters start, LearnerSettings settings, int batch, int workers) {
        crew = new Crew(start, settings, batch, workers, true);
        network = crew.network;
        parameterCount = start.values().length;
        optimizer = Optimizer.of(settings.optimizer(), network.parameters);
    }

    /** With nothing beside the optimiser. */
    public GradientDescent(NetworkParameters start, OptimizerSettings optimizer, int batch, int workers) {
        this(start, LearnerSettings.plain(optimizer), batch, workers);
    }

    /** One update of the parameters. */
    @Override
    public void step(Batch batch) {
        rows = batch.size();
        crew.backpropagate(batch, optimizer.steps);
        optimizer.beginStep();
        crew.run(updates);
        score();
    }

    private void update(int member) {
        network.gradient(crew.workspace(member), optimizer);
        network.refresh(member, crew.members());
    }

    /** Rows are added in order, whichever worker had them. */
    private void score() {
        loss = 0;
        wrong = 0;
        for (int row = 0; row < rows; row++) {
            loss += network.loss(row);
            wrong += network.isWrong(row) ? 1 : 0;
        }
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

    @Override
    public void use(int workers) {
        crew.use(workers);
    }

    @Override
    public Predictions predict(Batch pictures) {
        return crew.predict(pictures);
    }

    /** The gradient of the mean loss over the batch at the parameters as they are now, which stay as they are. */
    public NetworkParameters gradient(Batch batch) {
        return crew.gradient(batch);
    }

    @Override
    public NetworkParameters parameters() {
        return network.outside(network.parameters);
    }

    /** The number of steps, the parameters and the moments, each in the order of {@link NetworkParameters}. */
    @Override
    public LearnerState state() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(LearnerState.bytes(optimizer.steps));
        parts.add(LearnerState.bytes(parameters().values()));
        for (float[] moment : optimizer.moments()) {
            parts.add(LearnerState.bytes(network.outside(moment).values()));
        }
        return new LearnerState(parts);
    }

    @Override
    public void resume(LearnerState state) {
        optimizer.steps = state.number(0);
        network.load(state.floats(1, parameterCount));
        int part = 2;
        for (float[] moment : optimizer.moments()) {
            network.inside(state.floats(part++, parameterCount), moment);
        }
    }

    @Override
    public void close() {
        crew.close();
    }
}
