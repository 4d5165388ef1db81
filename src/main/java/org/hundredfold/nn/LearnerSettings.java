package org.hundredfold.nn;

import java.io.Serializable;
import java.util.List;

/**
 * How a network learns.
 *
 * @param labelSmoothing share of the target that is spread evenly over all classes, for classifiers by softmax
 * @param classWeights what a picture of each class counts, 1 on the average; empty where all count alike
 * @param seed of what is dropped out
 */
public record LearnerSettings(OptimizerSettings optimizer, double labelSmoothing, List<Double> classWeights, long seed)
        implements Serializable {
    /** For who does not learn. */
    static final LearnerSettings NONE = plain(new OptimizerSettings(OptimizerSettings.Kind.SGD, 0));

    public LearnerSettings {
        classWeights = List.copyOf(classWeights);
    }

    /** Nothing beside the optimiser. */
    public static LearnerSettings plain(OptimizerSettings optimizer) {
        return new LearnerSettings(optimizer, 0, List.of(), 0);
    }
}
