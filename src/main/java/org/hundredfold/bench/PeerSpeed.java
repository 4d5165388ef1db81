package org.hundredfold.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What a peer came to over several trainings.
 *
 * @param threads of the fastest of them
 * @param picturesPerSecond of the fastest
 * @param testAccuracy mean of all, [0, 1]
 */
public record PeerSpeed(Peer peer, String version, int threads, double picturesPerSecond, double testAccuracy) {
    static PeerSpeed of(Peer peer, String version, List<PeerRun> runs) {
        PeerRun fastest = runs.stream()
                .max(Comparator.comparingDouble(PeerRun::picturesPerSecond))
                .orElseThrow();
        double accuracy =
                runs.stream().mapToDouble(PeerRun::testAccuracy).average().orElseThrow();
        return new PeerSpeed(peer, version, fastest.threads(), fastest.picturesPerSecond(), accuracy);
    }
}
