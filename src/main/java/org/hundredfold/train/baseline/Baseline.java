package org.hundredfold.train.baseline;

import org.hundredfold.data.DataSet;

/** A simple method that has learned. */
interface Baseline {
    /** How many training pictures it has learned from. */
    int learned();

    /** The answer to each of the pictures with the given indices. */
    int[] answer(DataSet data, int[] pictures);
}
