package org.hundredfold.data.sample;

import java.util.Random;

/** Slow noise: three waves of random length and phase. */
final class Tremble {
    private static final int WAVES = 3;

    private final double[] frequency = new double[WAVES];
    private final double[] phase = new double[WAVES];
    private final double size;

    Tremble(Random random, double size) {
        this.size = size;
        for (int i = 0; i < WAVES; i++) {
            frequency[i] = Shape.between(1.5, 7, random);
            phase[i] = Shape.between(0, 2 * Math.PI, random);
        }
    }

    double at(double travelled) {
        double sum = 0;
        for (int i = 0; i < WAVES; i++) {
            sum += StrictMath.sin(frequency[i] * travelled + phase[i]);
        }
        return size * sum;
    }
}
