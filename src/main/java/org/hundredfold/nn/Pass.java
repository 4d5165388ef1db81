package org.hundredfold.nn;

/** What a pass through the network is for. */
final class Pass {
    /** Answers only. */
    static final Pass ANSWER = new Pass(false, 0);

    final boolean learning;
    /** Of everything that is drawn. */
    final long seed;
    /** Steps that were begun: in each other numbers are drawn. */
    int step;
    /** That goes through. */
    Batch batch;

    Pass(boolean learning, long seed) {
        this.learning = learning;
        this.seed = seed;
    }
}
