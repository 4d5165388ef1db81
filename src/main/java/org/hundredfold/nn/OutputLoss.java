package org.hundredfold.nn;

/** The loss of one picture's outputs and where backpropagation begins: its derivative by the last layer's weighted sums. */
final class OutputLoss {
    private final Loss kind;
    private final Activation activation;
    private final double[] outputs;
    private final double[] probabilities;
    private final double smoothing;
    /** What a picture of each class counts; none where all count alike. */
    private final double[] weights;

    private int answer;

    OutputLoss(NetworkSpec network, LearnerSettings settings) {
        smoothing = settings.labelSmoothing();
        weights = settings.classWeights().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        kind = network.loss();
        activation = network.layers().get(network.layers().size() - 1).activation();
        outputs = new double[network.outputs()];
        probabilities = new double[network.classes()];
    }

    /**
     * @param a holds the outputs from {@code from} on
     * @param label the true class
     * @param scale factor of the derivative: 1 over the size of the batch makes it that of the mean loss
     * @param delta receives the derivative from {@code into} on
     * @return the loss, with smoothed labels but without weights
     */
    double of(float[] a, int from, int label, float scale, float[] delta, int into) {
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = a[from + k];
        }
        answer = Probabilities.of(kind, outputs, probabilities);
        float weight = weights.length == 0 ? scale : scale * (float) weights[label];
        return kind == Loss.SOFTMAX_CROSS_ENTROPY
                ? crossEntropy(label, weight, delta, into)
                : squaredError(label, weight, delta, into);
    }

    /** The most probable class of the latest picture. */
    int answer() {
        return answer;
    }

    /** The probability of each class for the latest picture; overwritten by the next. */
    double[] probabilities() {
        return probabilities;
    }

    private double crossEntropy(int label, float scale, float[] delta, int into) {
        for (int k = 0; k < outputs.length; k++) {
            delta[into + k] = scale * (float) (probabilities[k] - target(k, label));
        }
        if (smoothing == 0) {
            return -logarithm(label);
        }
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            sum -= target(k, label) * logarithm(k);
        }
        return sum;
    }

    private double logarithm(int k) {
        return StrictMath.log(Math.max(probabilities[k], Double.MIN_NORMAL));
    }

    private double target(int k, int label) {
        return (k == label ? 1 - smoothing : 0) + smoothing / outputs.length;
    }

    private double squaredError(int label, float scale, float[] delta, int into) {
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            double e = outputs[k] - Loss.target(k, label, outputs.length);
            delta[into + k] = scale * (float) (e * activation.derivative(outputs[k]));
            sum += e * e / 2;
        }
        return sum;
    }
}
