package org.hundredfold.train;

import org.hundredfold.data.DataSet;
import org.hundredfold.nn.Batch;

/** A stretch of a data set's pictures in a given order, as the network reads them. */
public final class PictureBatch implements Batch {
    private final DataSet data;
    private final int[] labels;
    private final int[] order;
    private int from;
    private int size;

    /** @param order picture indices; later changes to the array are seen */
    public PictureBatch(DataSet data, int[] order) {
        this.data = data;
        this.order = order;
        labels = data.labels();
        size = order.length;
    }

    /** From now on the batch is {@code order[from] .. order[from + size - 1]}. */
    public void select(int from, int size) {
        this.from = from;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void readInputs(int row, float[] target, int offset) {
        data.pixels().readFloats(order[from + row], target, offset);
    }

    @Override
    public int label(int row) {
        return labels[order[from + row]];
    }

    @Override
    public int picture(int row) {
        return order[from + row];
    }
}
