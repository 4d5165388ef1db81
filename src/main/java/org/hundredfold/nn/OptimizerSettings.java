package org.hundredfold.nn;

import java.io.Serializable;

/**
 * Which optimiser updates the parameters, and how fast. Momentum is 0.9; Adam's constants are those of Kingma and Ba (2015).
 *
 * @param weightDecay share of every parameter, times the learning rate, that each step takes away apart from the gradient
 *     (Loshchilov and Hutter 2019); 0 for none
 */
public record OptimizerSettings(Kind kind, double learningRate, double weightDecay) implements Serializable {
    public enum Kind {
        SGD,
        MOMENTUM,
        ADAM
    }

    /** Without weight decay. */
    public OptimizerSettings(Kind kind, double learningRate) {
        this(kind, learningRate, 0);
    }
}
