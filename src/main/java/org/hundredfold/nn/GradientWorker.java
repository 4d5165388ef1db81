package org.hundredfold.nn;

/**
 * Computes gradients of parts of steps. What it returns depends on nothing but what it is given, so that it does not matter
 * which worker has which part. Not thread-safe: one thread calls.
 */
public final class GradientWorker implements AutoCloseable {
    /** Room for so much more than was needed, since parts are of different sizes. */
    private static final double SPARE = 1.25;

    private final NetworkSpec network;
    private final LearnerSettings settings;
    private final int threads;
    private Crew crew;
    private int capacity;

    /** @param threads that share each part, the caller among them; the result is the same with any number */
    public GradientWorker(NetworkSpec network, LearnerSettings settings, int threads) {
        this.network = network;
        this.settings = settings;
        this.threads = threads;
    }

    /**
     * The gradient at the given parameters.
     *
     * @param step of the training, from 0 on: decides what is dropped out
     */
    public PartialGradient gradient(NetworkParameters parameters, Batch part, int step) {
        if (part.size() == 0) {
            return new PartialGradient(new float[network.parameterCount()], 0, 0);
        }
        take(parameters, part.size());
        crew.backpropagate(part, step);
        double loss = 0;
        int wrong = 0;
        for (int row = 0; row < part.size(); row++) {
            loss += crew.network.loss(row);
            wrong += crew.network.isWrong(row) ? 1 : 0;
        }
        return new PartialGradient(crew.gradient().values(), loss, wrong);
    }

    /** See {@link LocalRound#of}. */
    public LocalRound round(LearnerState state, Batch pictures, int shard, LocalRound.Rule rule) {
        return LocalRound.of(network, settings, state, pictures, shard, rule);
    }

    /** Answers at the given parameters; the batch may be of any size. */
    public Predictions predict(NetworkParameters parameters, Batch pictures) {
        take(parameters, 1);
        return crew.predict(pictures);
    }

    private void take(NetworkParameters parameters, int rows) {
        if (crew != null && rows <= capacity) {
            crew.network.load(parameters.values());
            return;
        }
        close();
        capacity = (int) (rows * SPARE);
        crew = new Crew(parameters, settings, capacity, threads, true);
    }

    @Override
    public void close() {
        if (crew != null) {
            crew.close();
        }
    }
}
