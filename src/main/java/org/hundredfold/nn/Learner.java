package org.hundredfold.nn;

/** A network that learns. Not thread-safe: one thread calls. */
public interface Learner extends AutoCloseable {
    /** Learns from the batch; {@link #loss} and {@link #wrong} then tell how it went before. */
    void step(Batch batch);

    /**
     * Sum of the losses of the latest batch's pictures, as it is made small, before they were learned from; not finite when the
     * numbers went wrong.
     */
    double loss();

    /** How many of the latest batch's pictures had another most probable class than the true one, before they were learned from. */
    int wrong();

    /** From now on each step is this many times as long as the settings say; not below 0. */
    void rate(double factor);

    /** From now on so many threads share the work, at most as many as there are; what is learned is the same with any number. */
    void use(int workers);

    /** Answers as of now on pictures that are not learned from; any number of them. */
    Predictions predict(Batch pictures);

    /** A copy of the parameters as they are now. */
    NetworkParameters parameters();

    /** A copy of all that decides what is learned next; to be asked for between steps. */
    LearnerState state();

    /** Goes on where another learner, of the same network and the same way to learn, was when it gave its state. */
    void resume(LearnerState state);

    @Override
    void close();
}
