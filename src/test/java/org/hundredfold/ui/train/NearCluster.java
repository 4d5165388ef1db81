package org.hundredfold.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.prefs.Preferences;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.InProcessCluster;
import org.hundredfold.train.InProcessFiles;
import org.hundredfold.train.Sharding;
import org.hundredfold.ui.common.Messages;

/** Connects to clusters that need no computers: one that is called "near", and no other. */
final class NearCluster implements ClusterConnector {
    final List<InProcessCluster> connected = new ArrayList<>();
    final List<Optional<String>> secrets = new ArrayList<>();
    final Preferences preferences = Preferences.userRoot().node("hundredfold-test-" + System.nanoTime());
    /** Connecting waits for it. */
    CountDownLatch open = new CountDownLatch(0);

    /** Bytes of pixels that it is sent at most. */
    long mostSent = Cluster.MOST_SENT;
    /** Whether its workers see the folders that are here. */
    boolean seesFolders = true;

    WhereModel where(Executor background, Executor window, Messages messages) {
        return new WhereModel(this, preferences, background, window, messages);
    }

    @Override
    public Cluster connect(String address, Optional<String> secret, BooleanSupplier cancelled) {
        if (!address.equals("near")) {
            throw new ExplainedException("%s does not answer. Check the address.".formatted(address));
        }
        try {
            open.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        InProcessCluster cluster = new InProcessCluster() {
            @Override
            public long mostSent() {
                return mostSent;
            }

            @Override
            public Optional<FilesElsewhere> files(Sharding sharding) {
                return seesFolders ? Optional.of(new InProcessFiles(sharding)) : Optional.empty();
            }
        };
        synchronized (this) {
            secrets.add(secret);
            connected.add(cluster);
        }
        return cluster;
    }
}
