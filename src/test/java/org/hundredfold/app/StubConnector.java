package org.hundredfold.app;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.InProcessCluster;

/** A cluster at every address but one, and all of them are this process. */
public final class StubConnector implements ClusterConnector {
    static final String NOWHERE = "spark://nowhere:7077";

    @Override
    public Cluster connect(String address, Optional<String> secret, BooleanSupplier cancelled) {
        if (address.equals(NOWHERE)) {
            throw new ExplainedException("Nobody answers at %s.".formatted(address));
        }
        return new InProcessCluster();
    }
}
