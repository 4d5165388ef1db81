package org.hundredfold.train;

import java.util.Random;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.PixelStore;
import org.hundredfold.nn.Batch;

/**
 * The pictures of a plan as a trial reads them. Where they have yet to be read at the size of the plan's network, noise of
 * that size takes their place: a step takes as long with any values.
 */
final class TrialBatch implements Batch {
    private static final int MOST_NOISE = 4096;

    private final PixelStore pixels;
    private final int[] labels;
    private final int[] order;
    private final ThreadLocal<Augmenter> augmenters;
    private int from;
    private int size;

    private TrialBatch(TrainingPlan plan, int[] order, Augmentation amounts) {
        DataSet data = plan.data();
        int inputs = plan.network().inputs();
        labels = data.labels();
        boolean asRead = data.preprocessing().networkInputs() == inputs;
        pixels = asRead ? data.pixels() : noise(Math.min(MOST_NOISE, labels.length), inputs);
        this.order = order;
        augmenters = Augmenter.perThread(
                amounts, plan.settings().preprocessing(), plan.settings().seed());
        size = order.length;
    }

    /**
     * As pictures are learned from.
     *
     * @param order picture indices; later changes to the array are seen
     */
    static TrialBatch learned(TrainingPlan plan, int[] order) {
        return new TrialBatch(plan, order, plan.settings().augmentation());
    }

    /**
     * As pictures are answered to.
     *
     * @param order picture indices; later changes to the array are seen
     */
    static TrialBatch answered(TrainingPlan plan, int[] order) {
        return new TrialBatch(plan, order, Augmentation.NONE);
    }

    private static PixelStore noise(int pictures, int inputs) {
        Random random = new Random(1);
        byte[][] noise = new byte[pictures][inputs];
        for (byte[] picture : noise) {
            random.nextBytes(picture);
        }
        return PixelStore.of(noise);
    }

    /** From now on the batch is so many pictures from that place on, or as many as there are. */
    void select(int place, int most) {
        from = place;
        size = Math.min(most, order.length - place);
    }

    /** The next pictures, from the first one on again after the last. */
    void next(int most) {
        select(from + size < order.length ? from + size : 0, most);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void readInputs(int row, float[] target, int offset) {
        int picture = order[from + row];
        pixels.readFloats(picture % pixels.count(), target, offset);
        augmenters.get().vary(target, offset, 1, picture);
    }

    @Override
    public int label(int row) {
        return labels[order[from + row]];
    }
}
