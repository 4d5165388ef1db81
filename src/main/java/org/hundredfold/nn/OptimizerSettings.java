package org.hundredfold.nn;

/** Which optimiser updates the parameters, and how fast. Momentum is 0.9; Adam's constants are those of Kingma and Ba (2015). */
public record OptimizerSettings(Kind kind, double learningRate) {
    public enum Kind {
        SGD,
        MOMENTUM,
        ADAM
    }
}
