package org.hundredfold.cli;

import org.hundredfold.ExplainedException;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.StoredRun;

/** The models of runs. */
final class Models {
    private Models() {}

    static TrainedModel of(StoredRun run) {
        return run.model()
                .orElseThrow(() -> new ExplainedException(
                        "Run %d, %s, ended before its first epoch and has no network. Choose another run."
                                .formatted(run.summary().id(), run.summary().name())));
    }
}
