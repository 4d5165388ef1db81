package org.hundredfold.train;

import java.util.Optional;

/** Connects to clusters; a service, as what it takes is not part of the program as it is usually built. */
public interface ClusterConnector {
    /**
     * Waits until workers are there, so not for the thread of the window.
     *
     * @param address {@code spark://HOST:PORT}, or {@code local[N]} or {@code loopback[N]} for N workers on this computer
     * @param secret shared with the cluster, which then trusts nobody without it
     * @throws org.hundredfold.ExplainedException if there is no such cluster, or it does not answer
     */
    Cluster connect(String address, Optional<String> secret);
}
