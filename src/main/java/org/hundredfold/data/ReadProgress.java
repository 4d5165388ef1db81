package org.hundredfold.data;

import java.util.concurrent.CancellationException;

/** Told how far reading a folder is and asked whether to go on; called from several worker threads. */
public interface ReadProgress {
    /** For reading that nobody watches. */
    ReadProgress NONE = (done, total) -> {};

    void report(int done, int total);

    /** Before anything is read: so many files have been found so far, told now and then if there are many. */
    default void found(int files) {}

    /** What is reported from now on are pictures whose features are computed, by the network of that name. */
    default void computing(String network) {}

    default boolean cancelled() {
        return false;
    }

    /** @throws CancellationException if it says not to go on */
    default void proceed() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
