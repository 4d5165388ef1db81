package org.hundredfold.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hundredfold.data.DataSet;

/**
 * One workload trained by this program and by the peers in turn, on the same pictures.
 *
 * @param network in words, such as {@code 784-128-10}
 * @param picturesPerSecond this program's, median of its trainings
 * @param testAccuracy this program's, mean of its trainings, [0, 1]
 * @param peers those that are installed
 */
public record Comparison(
        String network,
        Workload workload,
        int pictures,
        int epochs,
        double picturesPerSecond,
        double testAccuracy,
        List<PeerSpeed> peers) {
    public Comparison {
        peers = List.copyOf(peers);
    }

    /** How many times the pictures per second of a peer this program trains. */
    public double ratio(PeerSpeed peer) {
        return picturesPerSecond / peer.picturesPerSecond();
    }

    /** The ratio to the fastest peer. */
    @JsonProperty
    public double ratioToBest() {
        return peers.stream().mapToDouble(this::ratio).min().orElse(Double.NaN);
    }

    /** How much more often than a peer this program is right on the test pictures, percentage points. */
    public double points(PeerSpeed peer) {
        return 100 * (testAccuracy - peer.testAccuracy());
    }

    static Comparison measure(
            Workload workload,
            DataSet data,
            FolderPictures pictures,
            Peers peers,
            Effort effort,
            Consumer<String> progress) {
        Optional<DataSet> test = Optional.of(pictures.test(workload, data));
        List<OwnRun> own = new ArrayList<>();
        Map<Peer, List<PeerRun>> others = new EnumMap<>(Peer.class);
        OwnRun.train(workload.plan(data, test, effort.peerEpochs(), 0));
        for (Peer peer : peers.versions().keySet()) {
            progress.accept("%s, beside %s".formatted(workload.words(), peer));
            others.put(peer, new ArrayList<>());
            int seed = 0;
            for (Peers.Conditions conditions : peers.conditions()) {
                seed++;
                own.add(OwnRun.train(workload.plan(data, test, effort.peerEpochs(), seed)));
                others.get(peer).add(peers.train(peer, conditions, workload, pictures, effort.peerEpochs(), seed));
            }
        }
        return new Comparison(
                workload.plan(data, test, 1, 0).network().summary(),
                workload,
                data.pictures().size(),
                effort.peerEpochs(),
                median(own),
                own.stream().mapToDouble(OwnRun::testAccuracy).average().orElseThrow(),
                others.entrySet().stream()
                        .map(entry ->
                                PeerSpeed.of(entry.getKey(), peers.versions().get(entry.getKey()), entry.getValue()))
                        .toList());
    }

    /** Beside a peer's best: there are more trainings of this program, and the best of more is better. */
    private static double median(List<OwnRun> own) {
        double[] sorted =
                own.stream().mapToDouble(OwnRun::picturesPerSecond).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
