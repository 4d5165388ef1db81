package org.hundredfold.cli;

import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import picocli.CommandLine.Parameters;

/** The run that a command is about, its first parameter. */
final class RunParameter {
    @Parameters(index = "0", paramLabel = "RUN", description = "Id or name of a run, or latest.")
    private String run;

    /** With everything known of it. */
    StoredRun find(RunStore store) {
        return Store.find(store, run);
    }

    RunSummary summary(RunStore store) {
        return Store.summary(store, run);
    }
}
