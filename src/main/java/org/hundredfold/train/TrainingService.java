package org.hundredfold.train;

import java.util.List;

/**
 * Trains in the background, one run at a time. Callable from any thread; no method waits for the training.
 */
public final class TrainingService implements AutoCloseable {
    public enum State {
        IDLE,
        RUNNING,
        PAUSED,
        STOPPING
    }

    /**
     * Starts a training on the background thread.
     *
     * @throws org.hundredfold.ExplainedException if a training is still running
     */
    public void start(TrainingPlan plan, List<TrainingListener> listeners) {
        throw new UnsupportedOperationException("follows");
    }

    /** Halts after the current step; does nothing unless running. */
    public void pause() {}

    /** Goes on; does nothing unless paused. */
    public void resume() {}

    /** Ends the run after the current step as a normal ending that keeps the model; does nothing when idle. */
    public void stop() {}

    public State state() {
        return State.IDLE;
    }

    /** Stops and waits until the run is closed. */
    @Override
    public void close() {}
}
