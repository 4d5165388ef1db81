package org.hundredfold.nn;

/** Turns a network's outputs for one picture into a probability per class. */
final class Probabilities {
    private Probabilities() {}

    /**
     * Softmax of logits; for sigmoid outputs {@code [1 - o, o]} where one output tells two classes, else each output's
     * share of their sum.
     *
     * @param outputs {@code [outputs]}, after the last layer's activation
     * @param target receives {@code [classes]}, summing to 1
     * @return index of the most probable class; the first of equals
     */
    static int of(Loss loss, double[] outputs, double[] target) {
        if (outputs.length == 1) {
            target[0] = 1 - outputs[0];
            target[1] = outputs[0];
            return best(target);
        }
        int best = best(outputs);
        // Less the largest value, so that no exponential overflows.
        double max = outputs[best];
        double sum = 0;
        for (int i = 0; i < outputs.length; i++) {
            target[i] = loss == Loss.SOFTMAX_CROSS_ENTROPY ? Exponential.of(outputs[i] - max) : outputs[i];
            sum += target[i];
        }
        double share = 1 / sum;
        for (int i = 0; i < outputs.length; i++) {
            target[i] *= share;
        }
        return best;
    }

    /** Index of the largest value; the first of equals. */
    static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
