package org.hundredfold.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.hundredfold.data.PixelStore;
import org.hundredfold.nn.Batch;

/**
 * The pictures of a first step, varied as in a first epoch, but read from memory, so that reading from afar is not measured.
 *
 * @param pictures indices in the data
 * @param pixels theirs, in that order
 */
record FirstStep(int[] pictures, int[] labels, PixelStore pixels, ThreadLocal<Augmenter> augmenters) implements Batch {
    static FirstStep of(TrainingPlan plan) {
        int[] pictures = Arrays.copyOf(plan.split().training(), plan.batch());
        PixelStore there = plan.data().pixels().only(pictures);
        byte[][] copies =
                IntStream.range(0, pictures.length).mapToObj(there::copyOf).toArray(byte[][]::new);
        TrainingSettings settings = plan.settings();
        return new FirstStep(
                pictures,
                IntStream.of(pictures).map(plan.data()::label).toArray(),
                PixelStore.of(copies),
                Augmenter.perThread(settings.augmentation(), settings.preprocessing(), settings.seed()));
    }

    @Override
    public int size() {
        return pictures.length;
    }

    @Override
    public void readInputs(int row, float[] target, int offset) {
        pixels.readFloats(row, target, offset);
        augmenters.get().vary(target, offset, epoch(), pictures[row]);
    }

    @Override
    public int label(int row) {
        return labels[row];
    }

    @Override
    public int picture(int row) {
        return pictures[row];
    }

    @Override
    public int epoch() {
        return 1;
    }
}
