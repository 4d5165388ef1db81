package org.hundredfold.train;

import org.hundredfold.data.DataSet;
import org.hundredfold.nn.Batch;

/** A stretch of a data set's training pictures in a given order, each varied as it is read. */
public final class AugmentedBatch implements Batch {
    private final PictureBatch pictures;
    private final int[] order;
    private final ThreadLocal<Augmenter> augmenters;

    private int epoch;
    private int from;

    /**
     * @param order picture indices; later changes to the array are seen
     * @param seed of the run
     */
    public AugmentedBatch(DataSet data, int[] order, Augmentation amounts, long seed) {
        pictures = new PictureBatch(data, order);
        this.order = order;
        augmenters = Augmenter.perThread(amounts, data.preprocessing(), seed);
    }

    /** From now on the batch is {@code order[from] .. order[from + size - 1]}, varied as is due in an epoch. */
    public void select(int epoch, int from, int size) {
        this.epoch = epoch;
        this.from = from;
        pictures.select(from, size);
    }

    @Override
    public int size() {
        return pictures.size();
    }

    @Override
    public void readInputs(int row, float[] target, int offset) {
        pictures.readInputs(row, target, offset);
        augmenters.get().vary(target, offset, epoch, order[from + row]);
    }

    @Override
    public int label(int row) {
        return pictures.label(row);
    }

    @Override
    public int picture(int row) {
        return pictures.picture(row);
    }

    @Override
    public int epoch() {
        return epoch;
    }
}
