package org.hundredfold.ui.common;

import org.hundredfold.data.ReadProgress;

/** Carries word that work was given up to the threads that do it; how far they are is not told. */
public final class Cancellation implements ReadProgress {
    private volatile boolean cancelled;

    public void cancel() {
        cancelled = true;
    }

    @Override
    public void report(int done, int total) {}

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
