package org.hundredfold.cli;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.hundredfold.runs.FindingStore;
import org.hundredfold.train.doctor.Finding;

/** Keeps what the doctor finds with the run, and says each new finding on the console. */
final class FindingsProgress implements Consumer<List<Finding>> {
    private final LongSupplier run;
    private final FindingStore kept;
    private final Console console;
    private List<Finding> latest = List.of();

    /** @param run id of the run, once it has started */
    FindingsProgress(LongSupplier run, FindingStore kept, Console console) {
        this.run = run;
        this.kept = kept;
        this.console = console;
    }

    @Override
    public void accept(List<Finding> findings) {
        kept.keep(run.getAsLong(), findings);
        findings.stream()
                .filter(found -> latest.stream().noneMatch(known -> known.kind() == found.kind()))
                .forEach(found -> console.progress("doctor: " + found.sentence()));
        latest = findings;
    }

    List<Finding> latest() {
        return latest;
    }
}
