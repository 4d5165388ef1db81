package org.hundredfold.nn;

/** Answers of a finished network for many pictures. Not thread-safe: one thread calls, the workers are its own. */
public final class Inference implements AutoCloseable {
    private static final int ROWS = 128;

    private final SliceTeam team;

    /** @param workers threads that share the pictures, the caller among them */
    public Inference(NetworkParameters parameters, int workers) {
        team = new SliceTeam(parameters, ROWS, workers);
    }

    public Predictions predict(Batch pictures) {
        return team.predict(pictures);
    }

    @Override
    public void close() {
        team.close();
    }
}
