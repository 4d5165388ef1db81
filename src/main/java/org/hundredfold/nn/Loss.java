package org.hundredfold.nn;

/** What training makes small; always the mean over the pictures of a batch. */
public enum Loss {
    /** Softmax over the outputs, then {@code -log p(true class)}; one output per class. */
    SOFTMAX_CROSS_ENTROPY,
    /**
     * {@code sum (t - o)^2 / 2} over the outputs, as in the original network. With one output the target is 1 for the
     * second of two classes, else 0; with more, 1 for the true class and 0 for the others.
     */
    SQUARED_ERROR;

    /** What the output with the given index should be for a picture of the class {@code label}. */
    public static double target(int output, int label, int outputs) {
        int wanted = outputs == 1 ? label - 1 : label;
        return output == wanted ? 1 : 0;
    }
}
