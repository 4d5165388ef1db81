package org.hundredfold.train;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hundredfold.ExplainedException;

/** Connects to clusters; a service, as what it takes is not part of the program as it is usually built. */
public interface ClusterConnector {
    /**
     * Waits until workers are there, so not for the thread of the window.
     *
     * @param address {@code spark://HOST:PORT}, or {@code local[N]} or {@code loopback[N]} for N workers on this computer
     * @param secret shared with the cluster, which then trusts nobody without it
     * @param cancelled asked now and then while it waits
     * @throws ExplainedException if there is no such cluster, or it does not answer
     * @throws java.util.concurrent.CancellationException if it was cancelled; nothing of the connection is left then
     */
    Cluster connect(String address, Optional<String> secret, BooleanSupplier cancelled);

    /** Why a place cannot be reached by a build without what it takes, and the way out. */
    static ExplainedException missing(String address) {
        return new ExplainedException(
                "To compute on %s takes Apache Spark, which is not part of this build. \"mvn -P spark -DskipTests package\" in Hundredfold's folder fetches it and puts a build with it into target/spark."
                        .formatted(address));
    }
}
