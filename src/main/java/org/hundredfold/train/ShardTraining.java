package org.hundredfold.train;

import java.io.Serializable;
import org.hundredfold.data.PixelStore;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.LearnerSettings;
import org.hundredfold.nn.NetworkSpec;

/**
 * What those who compute shards need to know of a training, the same for all of its steps.
 *
 * @param seed of the run
 */
public record ShardTraining(
        NetworkSpec network,
        LearnerSettings learning,
        Augmentation augmentation,
        Preprocessing preprocessing,
        long seed)
        implements Serializable {
    public static ShardTraining of(TrainingPlan plan) {
        return new ShardTraining(
                plan.network(),
                plan.learnerSettings(),
                plan.settings().augmentation(),
                plan.settings().preprocessing(),
                plan.settings().seed());
    }

    /**
     * Rows of a step as a network reads them, for one thread.
     *
     * @param pixels of the shard, by slot
     * @param epoch as {@link Batch#epoch}
     * @param stepSize as {@link Batch#stepSize}
     */
    public Batch batch(ShardRows rows, byte[][] pixels, int epoch, int stepSize) {
        PixelStore store = PixelStore.of(pixels);
        Augmenter augmenter = new Augmenter(augmentation, preprocessing, seed);
        return new Batch() {
            @Override
            public int size() {
                return rows.slots().length;
            }

            @Override
            public void readInputs(int row, float[] target, int offset) {
                store.readFloats(rows.slots()[row], target, offset);
                if (epoch > 0) {
                    augmenter.vary(target, offset, epoch, rows.pictures()[row]);
                }
            }

            @Override
            public int label(int row) {
                return rows.labels()[row];
            }

            @Override
            public int epoch() {
                return epoch;
            }

            @Override
            public int stepSize() {
                return stepSize;
            }

            @Override
            public int stepRow(int row) {
                return rows.stepRows()[row];
            }
        };
    }
}
