package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Keeps a run that another computer has written as one file. */
@Command(
        name = "import",
        description = "Add a run that \"export --format run\" has written, on this computer or another one.",
        footer = {"%nExample:", "  hundredfold import first.hundredfold"},
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "A file that ends in .hundredfold.")
    private Path file;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            RunSummary kept = store.load(store.unpack(file)).orElseThrow().summary();
            console.result(
                    Fields.two("run", kept.id(), "name", kept.name()),
                    "Added run %d, %s.".formatted(kept.id(), Words.oneLine(kept.name())));
            return 0;
        }
    }
}
