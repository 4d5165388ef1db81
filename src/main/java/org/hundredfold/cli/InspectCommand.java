package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a folder holds before anything is trained. */
@Command(
        name = "inspect",
        description = "Tell what a folder holds: classes, pictures, every problem, and how they would be split.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER")
    private Path folder;

    @Option(
            names = "--test",
            paramLabel = "FOLDER",
            description = "Pictures for the final test, with the same classes.")
    private Path testFolder;

    @Mixin
    private DataOptions options;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        TrainingSettings settings = options.settings();
        try (RunStore store = storeOption.open()) {
            Pictures.Decided decided = storeOption
                    .pictures(store, console)
                    .read(folder, Optional.ofNullable(testFolder), settings.preprocessing());
            Inspection inspection = Inspection.of(decided.loaded(), settings);
            console.result(
                    new InspectionFields(inspection, decided.effect()).json(),
                    new InspectionText(folder, inspection, decided.effect()).text());
            return 0;
        }
    }
}
