package org.hundredfold.proof;

import java.util.ArrayList;
import java.util.List;
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
    private final List<Double> micros = new ArrayList<>();
    private double untimed = Double.NaN;
    private int done;

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

    private void train(int pictures) {
        long begin = System.nanoTime();
        training.train(pictures);
        double each = (System.nanoTime() - begin) / 1e3 / pictures;
        done += pictures;
        if (pictures == chunk) {
            micros.add(each);
        } else {
            untimed = each;
        }
    }

    int done() {
        return done;
    }

    OriginalWeights weights() {
        return training.weights();
    }

    /** Median time of an update, of whole chunks: few updates are not worth timing while there are better figures. */
    double micros() {
        double[] sorted =
                micros.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? untimed : sorted[sorted.length / 2];
    }

    @Override
    public void close() {
        training.close();
    }
}
