package org.hundredfold.ui.data;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Where the Data place works.
 *
 * @param reading for whole folders, one after the other or at once
 * @param decoding for single pictures; few threads, since every tile of the grid asks it for one
 * @param keeping writes what the user has decided, one after the other; is let finish before the program ends
 * @param window runs tasks on the thread of the window, in order
 * @param settled the same, but only when a slider that is being dragged has had time to settle
 */
public record DataThreads(Executor reading, Executor decoding, Executor keeping, Executor window, Executor settled) {
    private static final int SETTLE_MILLIS = 400;

    public static DataThreads of(Executor reading, Executor decoding, Executor keeping, Executor window) {
        Executor settled = CompletableFuture.delayedExecutor(SETTLE_MILLIS, TimeUnit.MILLISECONDS, window);
        return new DataThreads(reading, decoding, keeping, window, settled);
    }
}
