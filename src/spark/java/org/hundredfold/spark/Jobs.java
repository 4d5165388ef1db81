package org.hundredfold.spark;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.hundredfold.ExplainedException;

/** Carries out work on a cluster and says in a sentence what became of it when it failed. */
final class Jobs {
    private final String cluster;
    private final Watch watch;

    Jobs(String cluster, Watch watch) {
        this.cluster = cluster;
        this.watch = watch;
    }

    /** @throws ExplainedException if the cluster was lost or its workers cannot do the work */
    <T> T run(Callable<T> job) {
        try {
            return job.call();
        } catch (CancellationException | ExplainedException known) {
            throw known;
        } catch (ExecutionException failure) {
            throw explained(failure.getCause());
        } catch (Exception failure) {
            throw explained(failure);
        }
    }

    private ExplainedException explained(Throwable failure) {
        if (watch.stopped()) {
            EndHooks.stayIfEnding();
        }
        if (watch.lost()) {
            return new ExplainedException(
                    "The cluster %s was lost in the middle of the work. What was finished before is kept; go on there again, elsewhere or on this computer."
                            .formatted(cluster),
                    failure);
        }
        return new ExplainedException(
                "The workers of %s could not do their part: %s. What was finished before is kept; go on elsewhere or on this computer."
                        .formatted(cluster, reason(failure)),
                failure);
    }

    /** The sentence of a worker if it gave one, else what Spark says in a line. */
    private static String reason(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        int own = message.indexOf(WorkerException.class.getName() + ": ");
        String from = own < 0
                ? message
                : message.substring(own + WorkerException.class.getName().length() + 2);
        return from.lines().findFirst().orElse("").replaceAll("[.\\s]+$", "");
    }
}
