package org.hundredfold.train.doctor;

import org.hundredfold.train.TrainingSettings;

/** Learning rates that take smaller or larger steps. */
final class Rates {
    /** |change of the weights| / |weights| of an update in a training that goes well: Karpathy, CS231n notes. */
    static final double USUAL_RATIO = 1e-3;

    /** Of the very first step, in which Adam moves every weight by the whole rate: 0.9e-2 to 2e-2 with every preset and data set. */
    private static final double USUAL_START = 1e-2;

    private static final double MOST_AT_ONCE = 1000;

    private Rates() {}

    /** Slower by a power of ten, at least 10, so that the largest ratio comes near the usual. */
    static Remedy lower(Course course) {
        TrainingSettings settings = course.settings();
        return Remedy.learningRate(settings, 1 / Math.max(10, power(course.fastest() / USUAL_START)));
    }

    /** Faster by a power of ten, from 10 to 1000, so that the given ratio comes near the usual. */
    static Remedy higher(Course course, double ratio) {
        return Remedy.learningRate(course.settings(), Math.min(MOST_AT_ONCE, Math.max(10, power(USUAL_RATIO / ratio))));
    }

    private static double power(double factor) {
        return Math.pow(10, Math.round(Math.log10(factor)));
    }
}
