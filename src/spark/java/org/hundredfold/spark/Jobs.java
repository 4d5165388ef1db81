package org.hundredfold.spark;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.apache.spark.SparkException;
import org.hundredfold.ExplainedException;

/** Carries out work on a cluster and says in a sentence what became of it when it failed. */
final class Jobs {
    private final String cluster;
    private final Watch watch;

    /** @param watch tells why the cluster can do no more, once it cannot */
    Jobs(String cluster, Watch watch) {
        this.cluster = cluster;
        this.watch = watch;
    }

    /**
     * @throws ExplainedException if the cluster was lost or its workers cannot do the work
     */
    <T> T run(Callable<T> job) {
        try {
            return job.call();
        } catch (CancellationException cancelled) {
            throw cancelled;
        } catch (Exception failure) {
            throw explained(failure);
        }
    }

    private ExplainedException explained(Exception failure) {
        if (watch.lost() || !(failure instanceof SparkException)) {
            return new ExplainedException(
                    "The cluster %s was lost in the middle of the work. What was finished before is kept; go on there again, elsewhere or on this computer."
                            .formatted(cluster),
                    failure);
        }
        return new ExplainedException(
                "The workers of %s could not do their part; the log and theirs tell why. What was finished before is kept; go on elsewhere or on this computer."
                        .formatted(cluster),
                failure);
    }
}
