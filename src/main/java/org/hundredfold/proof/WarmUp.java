package org.hundredfold.proof;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.hundredfold.nn.original.OriginalTraining;

/**
 * Trains where it is not timed until the compiler has done what it can: loading ND4J, interpreting and compiling would
 * drown the first updates.
 */
final class WarmUp {
    private static final int ROUND = 64;
    private static final double BETTER = 0.9;
    /** For a compiler that has other things to do as well. */
    private static final long PATIENCE_NANOS = 500_000_000;

    private static final long MOST_NANOS = 4_000_000_000L;

    private WarmUp() {}

    /**
     * Ends when no round has been clearly quicker than all before it for a while.
     *
     * @param most updates to make
     * @throws CancellationException if it was cancelled
     */
    static void run(OriginalTraining training, long most, BooleanSupplier cancelled) {
        long begin = System.nanoTime();
        long best = Long.MAX_VALUE;
        long improved = begin;
        long now = begin;
        for (long done = 0; done < most && now - improved < PATIENCE_NANOS && now - begin < MOST_NANOS; done += ROUND) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            training.train(ROUND);
            long took = System.nanoTime() - now;
            now += took;
            if (took < BETTER * best) {
                best = took;
                improved = now;
            }
        }
    }
}
