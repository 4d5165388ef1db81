package org.hundredfold.proof;

import org.hundredfold.nn.Batch;
import org.hundredfold.nn.ReferenceNetwork;

/**
 * Derivatives of the mean loss over a batch by what they are: {@code (L(p + h) - L(p - h)) / 2h}, in double precision.
 * Where the loss bends between {@code p - h} and {@code p + h}, that is off by half of {@link Slope#bend}.
 */
final class FiniteDifferences {
    /** Rounding of the loss grows, and the error of the formula shrinks, as it gets smaller. */
    private static final double H = 1e-6;

    private final ReferenceNetwork network;
    private final double[] parameters;
    private final Batch batch;
    private final double here;

    /**
     * @param derivative of the loss with respect to one parameter
     * @param bend how much steeper the loss is after than before
     */
    record Slope(double derivative, double bend) {}

    FiniteDifferences(ReferenceNetwork network, double[] parameters, Batch batch) {
        this.network = network;
        this.parameters = parameters.clone();
        this.batch = batch;
        here = network.loss(parameters, batch);
    }

    Slope at(int index) {
        double after = lossAt(index, H);
        double before = lossAt(index, -H);
        return new Slope((after - before) / (2 * H), Math.abs(after - here - (here - before)) / H);
    }

    private double lossAt(int index, double h) {
        double was = parameters[index];
        parameters[index] = was + h;
        double loss = network.loss(parameters, batch);
        parameters[index] = was;
        return loss;
    }
}
