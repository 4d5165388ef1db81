package org.hundredfold.ui.runs;

import java.util.Arrays;
import java.util.Optional;
import org.hundredfold.data.FolderReader;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.network.NetworkModel;

/** The network of the open run from inside, with the pictures that it has learned from. */
final class InsideRun {
    private final RunStore store;
    private final FolderReader reader;
    private final NetworkModel network;
    private long shown = -1;
    private float[] weights = {};

    InsideRun(RunStore store, FolderReader reader, NetworkModel network) {
        this.store = store;
        this.reader = reader;
        this.network = network;
    }

    NetworkModel network() {
        return network;
    }

    /** Leaves open what the user looks at, if it is the same run after some change. */
    void show(StoredRun run) {
        RunSummary summary = run.summary();
        Optional<TrainedModel> model = run.model();
        if (summary.id() != shown) {
            shown = summary.id();
            weights = new float[0];
            network.begin(
                    progress -> store.pictures().read(summary, reader, progress),
                    summary.settings().seed());
        }
        model.filter(now -> !Arrays.equals(now.parameters().values(), weights)).ifPresent(now -> {
            weights = now.parameters().values();
            network.update(now, NetworkModel.FINAL);
        });
    }
}
