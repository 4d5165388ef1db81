package org.hundredfold.train;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.hundredfold.train.Pace.Slice;

/**
 * Times what a trial does again and again. All that is given to it is work that tells for how many pictures it was done, and
 * ends with a {@link CancellationException} before the next time once it is cancelled.
 */
final class TrialTimer {
    /** Long enough for others that want the same processor to have their turn in it. */
    private static final long SLICE_NANOS = 50_000_000;

    private static final long LONGEST_WARM_UP_NANOS = 3_000_000_000L;
    /** Slices in which the speed must not have grown any more before it is measured. */
    private static final int STEADY = 3;

    private static final double FASTER = 1.02;

    private final TrialClock clock;
    private final BooleanSupplier cancelled;

    TrialTimer(TrialClock clock, BooleanSupplier cancelled) {
        this.clock = clock;
        this.cancelled = cancelled;
    }

    /** Works until the compiler is done, as far as one can tell. */
    void warmUp(IntSupplier work, long shortestOwnNanos) {
        long begin = clock.nanos();
        long ownBegin = clock.ownNanos();
        double best = Double.POSITIVE_INFINITY;
        int steady = 0;
        while ((steady < STEADY || clock.ownNanos() - ownBegin < shortestOwnNanos)
                && clock.nanos() - begin < LONGEST_WARM_UP_NANOS) {
            Slice slice = slice(work);
            double own = slice.own() / slice.times();
            steady = own < best / FASTER ? 0 : steady + 1;
            best = Math.min(best, own);
        }
    }

    /** Works for a moment, and once at least. */
    Slice slice(IntSupplier work) {
        return slice(work, SLICE_NANOS);
    }

    Slice once(IntSupplier work) {
        return slice(work, 0);
    }

    private Slice slice(IntSupplier work, long shortestNanos) {
        long ownBegin = clock.ownNanos();
        long begin = clock.nanos();
        long now;
        long pictures = 0;
        do {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            pictures += work.getAsInt();
            now = clock.nanos();
        } while (now - begin < shortestNanos);
        return new Slice((now - begin) / 1e9, (clock.ownNanos() - ownBegin) / 1e9, pictures);
    }

    /** A point in time for {@link #secondsSince}. */
    long now() {
        return clock.nanos();
    }

    double secondsSince(long begin) {
        return (clock.nanos() - begin) / 1e9;
    }
}
