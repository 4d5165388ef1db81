package org.hundredfold.nn;

/** Answers of a finished network for many pictures. Not thread-safe: one thread calls, the workers are its own. */
public final class Inference implements AutoCloseable {
    private final Crew crew;

    /** @param workers threads that share the pictures, the caller among them */
    public Inference(NetworkParameters parameters, int workers) {
        crew = new Crew(parameters, LearnerSettings.NONE, 1, workers, true);
    }

    public Predictions predict(Batch pictures) {
        return crew.predict(pictures);
    }

    /** @param probabilities receives {@code [row][class]} */
    public Predictions predict(Batch pictures, double[][] probabilities) {
        return crew.predict(pictures, probabilities);
    }

    @Override
    public void close() {
        crew.close();
    }
}
