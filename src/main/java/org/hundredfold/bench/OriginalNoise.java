package org.hundredfold.bench;

import java.util.Arrays;
import java.util.Random;
import org.hundredfold.nn.original.OriginalSamples;
import org.hundredfold.nn.original.OriginalWeights;

/** What the original network is timed on: pictures and a start as those that Python is timed on. */
final class OriginalNoise {
    private static final int PICTURES = 2000;
    private static final int INPUTS = 101;
    private static final int UNITS = 10;
    private static final double SPREAD = 0.1;

    private OriginalNoise() {}

    /** Noise; the target is whether its first half is brighter than grey, as in the Python that it is compared with. */
    static OriginalSamples samples() {
        Random random = new Random(0);
        double[] x = new double[PICTURES * INPUTS];
        double[] t = new double[PICTURES];
        int half = (INPUTS - 1) / 2;
        for (int n = 0; n < PICTURES; n++) {
            int from = n * INPUTS;
            for (int i = 0; i < INPUTS; i++) {
                x[from + i] = i == INPUTS - 1 ? 1 : random.nextDouble();
            }
            t[n] = Arrays.stream(x, from, from + half).sum() > half / 2.0 ? 1 : 0;
        }
        return new OriginalSamples(INPUTS, x, t);
    }

    static OriginalWeights start() {
        Random random = new Random(1);
        double[] hidden = new double[UNITS * INPUTS];
        double[] output = new double[UNITS];
        Arrays.setAll(hidden, i -> SPREAD * random.nextGaussian());
        Arrays.setAll(output, i -> SPREAD * random.nextGaussian());
        return new OriginalWeights(hidden, output);
    }
}
