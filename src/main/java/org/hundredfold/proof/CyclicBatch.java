package org.hundredfold.proof;

import org.hundredfold.data.DataSet;
import org.hundredfold.nn.Batch;

/**
 * Pictures taken round and round from a list.
 *
 * @param pictures indices into the data set
 * @param from position of the first one; positions beyond the end begin again
 */
record CyclicBatch(DataSet data, int[] pictures, int from, int size) implements Batch {
    @Override
    public void readInputs(int row, float[] target, int offset) {
        data.pixels().readFloats(index(row), target, offset);
    }

    @Override
    public int label(int row) {
        return data.label(index(row));
    }

    private int index(int row) {
        return pictures[(from + row) % pictures.length];
    }
}
