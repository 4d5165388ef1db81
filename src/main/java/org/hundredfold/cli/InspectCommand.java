package org.hundredfold.cli;

import java.util.concurrent.Callable;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells what a folder holds before anything is trained. */
@Command(
        name = "inspect",
        description = "Tell what a folder holds: classes, pictures, every problem, and how they would be split.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Mixin
    private FolderOptions folders;

    @Mixin
    private DataOptions options;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        TrainingSettings settings = options.settings();
        Pictures.Decided decided =
                storeOption.reading(console, pictures -> folders.read(pictures, settings.preprocessing()));
        console.progress("checking the pictures");
        Inspection inspection = Inspection.of(decided.loaded(), settings);
        console.result(
                new InspectionFields(inspection, decided.effect()).json(),
                new InspectionText(folders.folder(), inspection, decided.effect()).text());
        return 0;
    }
}
