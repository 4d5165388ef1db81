package org.hundredfold.nn;

import java.io.Serializable;

/** How long the steps of an epoch are, for who makes them out of sight. */
@FunctionalInterface
public interface RateSchedule extends Serializable {
    /**
     * What the learning rate is multiplied by.
     *
     * @param epoch from 1 on
     * @param step of the epoch, from 0 on
     * @param steps of each epoch
     */
    double factor(int epoch, int step, int steps);
}
