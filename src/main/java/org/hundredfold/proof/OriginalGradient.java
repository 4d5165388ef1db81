package org.hundredfold.proof;

import java.util.Arrays;
import org.hundredfold.nn.original.OriginalSamples;
import org.hundredfold.nn.original.OriginalTraining;
import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.nn.original.Way;

/**
 * The gradient that a way of training the original network follows, read off its updates: with rate 1 an update is the
 * negative gradient of {@code (t - o)^2 / 2} for one picture.
 */
final class OriginalGradient {
    private OriginalGradient() {}

    /** The mean over the first pictures, laid out as a {@link org.hundredfold.nn.NetworkSpec} says. */
    static double[] by(Way way, OriginalSetup setup, int pictures) {
        double[] hidden = new double[setup.start().hidden().length];
        double[] output = new double[setup.start().output().length];
        for (int picture = 0; picture < pictures; picture++) {
            try (OriginalTraining training = way.begin(only(setup.samples(), picture), setup.start(), 1)) {
                training.train(1);
                OriginalWeights end = training.weights();
                addStep(hidden, setup.start().hidden(), end.hidden(), pictures);
                addStep(output, setup.start().output(), end.output(), pictures);
            }
        }
        return OriginalLayout.parameters(OriginalSetup.SETTINGS.network(2), new OriginalWeights(hidden, output));
    }

    private static OriginalSamples only(OriginalSamples samples, int picture) {
        int inputs = samples.inputs();
        return new OriginalSamples(
                inputs,
                Arrays.copyOfRange(samples.x(), picture * inputs, (picture + 1) * inputs),
                new double[] {samples.t()[picture]});
    }

    private static void addStep(double[] sum, double[] start, double[] end, int pictures) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (start[i] - end[i]) / pictures;
        }
    }
}
