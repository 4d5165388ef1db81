package org.hundredfold.ui.train;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.TrainingResult.Ending;

/** How a training, or the reading before it, came to its end. */
public sealed interface TrainingEnd {
    /** It was trained, or stopped with the model that it had by then. */
    record Finished(FinishedRun run) implements TrainingEnd {}

    /**
     * It broke off.
     *
     * @param runId under which the run store keeps it; 0 if it did not get that far
     */
    record Failed(Throwable cause, long runId) implements TrainingEnd {
        /** Why, in words. */
        public String reason() {
            return cause instanceof ExplainedException
                    ? cause.getMessage()
                    : "Something went wrong that this program did not foresee: %s.".formatted(cause);
        }
    }

    /** The user gave up the reading. */
    record Cancelled() implements TrainingEnd {}

    /** Of something that could not be read. */
    static TrainingEnd unread(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        return cause instanceof CancellationException ? new Cancelled() : new Failed(cause, 0);
    }

    /** Whether the user ended it. */
    default boolean isWanted() {
        return this instanceof Cancelled
                || this instanceof Finished finished && finished.run().result().ending() == Ending.STOPPED;
    }
}
