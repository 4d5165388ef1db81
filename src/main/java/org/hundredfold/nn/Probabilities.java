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
     */
    static void of(Loss loss, double[] outputs, double[] target) {
        if (outputs.length == 1) {
            target[0] = 1 - outputs[0];
            target[1] = outputs[0];
        } else {
            System.arraycopy(outputs, 0, target, 0, outputs.length);
            if (loss == Loss.SOFTMAX_CROSS_ENTROPY) {
                exponentiate(target);
            }
            normalise(target);
        }
    }

    /** Less the largest value, so that no exponential overflows. */
    private static void exponentiate(double[] values) {
        double max = values[best(values)];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.exp(values[i] - max);
        }
    }

    private static void normalise(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
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
