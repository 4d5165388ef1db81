package org.hundredfold.proof;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.hundredfold.nn.original.OriginalTraining;
import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.nn.original.Way;

/** One way of training the original network under way, with its clock. */
final class Contender implements AutoCloseable {
    final Way way;
    final int limit;
    private final int chunk;
    private final OriginalTraining training;
    private double best = Double.POSITIVE_INFINITY;
    private int done;
    /** Of the chunk that is not full yet. */
    private long nanos;

    private int timed;

    Contender(Way way, OriginalSetup setup, Updates updates) {
        this.way = way;
        limit = updates.of(way);
        chunk = updates.chunk(way);
        training = way.begin(setup.samples(), setup.start(), setup.rate());
    }

    /**
     * Trains until so many updates are made, or as many as this way makes at all.
     *
     * @param afterChunk called after every chunk but the last
     */
    void trainUntil(int updates, Runnable afterChunk, BooleanSupplier cancelled) {
        int end = Math.min(updates, limit);
        while (done < end) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            train(Math.min(chunk, end - done));
            if (done < end) {
                afterChunk.run();
            }
        }
    }

    /** Stretches shorter than a chunk are timed together. */
    private void train(int pictures) {
        long begin = System.nanoTime();
        training.train(pictures);
        nanos += System.nanoTime() - begin;
        timed += pictures;
        done += pictures;
        if (timed >= chunk) {
            best = Math.min(best, nanos / 1e3 / timed);
            nanos = 0;
            timed = 0;
        }
    }

    int done() {
        return done;
    }

    OriginalWeights weights() {
        return training.weights();
    }

    /**
     * Time of an update in the quickest chunk, microseconds: what else the computer does makes the others slower, the
     * more so the longer they are. Before the first chunk is full, of what there is; NaN where that may be no batch.
     */
    double micros() {
        if (best < Double.POSITIVE_INFINITY) {
            return best;
        }
        return way == Way.MINI_BATCH ? Double.NaN : nanos / 1e3 / timed;
    }

    @Override
    public void close() {
        training.close();
    }
}
