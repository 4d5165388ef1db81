package org.hundredfold.ui.runs;

import java.util.HashMap;
import java.util.Map;
import org.hundredfold.model.WeightScale;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.runs.SnapshotStore;

/** The scale that holds the first layer's weights of all epochs seen; reads each epoch of a run once. For one thread at a time. */
final class WidestScale {
    private final SnapshotStore snapshots;
    private final Map<Integer, Double> ends = new HashMap<>();
    private long run;

    WidestScale(SnapshotStore snapshots) {
        this.snapshots = snapshots;
    }

    WeightScale of(long run, Iterable<Integer> epochs) {
        if (this.run != run) {
            this.run = run;
            ends.clear();
        }
        for (int epoch : epochs) {
            if (!ends.containsKey(epoch)) {
                snapshots
                        .parameters(run, epoch)
                        .ifPresent(
                                parameters -> ends.put(epoch, scale(parameters).end()));
            }
        }
        return new WeightScale(ends.values().stream().max(Double::compare).orElse(1.0));
    }

    static WeightScale scale(NetworkParameters parameters) {
        return WeightScale.of(
                parameters.values(), parameters.network().firstWeights().length());
    }
}
