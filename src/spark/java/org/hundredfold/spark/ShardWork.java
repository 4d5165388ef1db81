package org.hundredfold.spark;

import java.io.Serializable;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.hundredfold.data.PixelStore;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.GradientWorker;
import org.hundredfold.nn.LearnerSettings;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.Augmenter;
import org.hundredfold.train.TrainingPlan;

/**
 * What a worker needs to know of a training for all of its steps.
 *
 * @param training tells apart the trainings of a process
 * @param seed of the run
 */
record ShardWork(
        String training,
        NetworkSpec network,
        LearnerSettings learning,
        Augmentation augmentation,
        Preprocessing preprocessing,
        long seed)
        implements Serializable {
    /** Workers that rest: their buffers take longer to make than a small step takes. */
    private static final Map<String, Deque<GradientWorker>> RESTING = new ConcurrentHashMap<>();

    static ShardWork of(String training, TrainingPlan plan) {
        return new ShardWork(
                training,
                plan.network(),
                plan.learnerSettings(),
                plan.settings().augmentation(),
                plan.settings().preprocessing(),
                plan.settings().seed());
    }

    /** Does something with a worker that nobody else has meanwhile. */
    <T> T with(Function<GradientWorker, T> work) {
        Deque<GradientWorker> resting = RESTING.computeIfAbsent(training, name -> new ConcurrentLinkedDeque<>());
        GradientWorker rested = resting.poll();
        GradientWorker worker = rested == null ? new GradientWorker(network, learning, 1) : rested;
        T result = work.apply(worker);
        resting.push(worker);
        return result;
    }

    /** Lets go of what rests in this process for a training that has ended. */
    void end() {
        Deque<GradientWorker> resting = RESTING.remove(training);
        if (resting != null) {
            resting.forEach(GradientWorker::close);
        }
    }

    /**
     * Rows of a step as a network reads them.
     *
     * @param epoch as {@link Batch#epoch}
     * @param stepSize as {@link Batch#stepSize}
     */
    Batch batch(ShardRows rows, ShardPictures pictures, int epoch, int stepSize) {
        PixelStore pixels = PixelStore.of(pictures.pixels());
        Augmenter augmenter = new Augmenter(augmentation, preprocessing, seed);
        return new Batch() {
            @Override
            public int size() {
                return rows.slots().length;
            }

            @Override
            public void readInputs(int row, float[] target, int offset) {
                pixels.readFloats(rows.slots()[row], target, offset);
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
