package org.hundredfold.nn;

/** What training makes small; always the mean over the pictures of a batch. */
public enum Loss {
    /** Softmax over the outputs, then {@code -log p(true class)}; one output per class. */
    SOFTMAX_CROSS_ENTROPY,
    /**
     * {@code sum (t - o)^2 / 2} over the outputs, as in the original network. With one output the target is 1 for the
     * second of two classes, else 0; with more, 1 for the true class and 0 for the others.
     */
    SQUARED_ERROR
}
