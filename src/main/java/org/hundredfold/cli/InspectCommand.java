package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what a folder holds before anything is trained. */
@Command(
        name = "inspect",
        description = "Tell what a folder holds: classes, pictures, every problem, and how they would be split.",
        footer = {"%nExample:", "  hundredfold inspect photos --labels --json"},
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {
    @Mixin
    private FolderOptions folders;

    @Option(
            names = "--labels",
            description =
                    "Look for wrong labels too: networks judge the pictures that they did not learn from. Takes a while.")
    private boolean labels;

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
        Optional<Suspects> suspects = labels ? Optional.of(suspects(inspection, settings)) : Optional.empty();
        Map<String, Object> fields = new InspectionFields(inspection, decided.effect()).json();
        fields.put("suspected_labels", suspects.map(Suspects::json).orElse(null));
        fields.put("labels_found_right", suspects.map(Suspects::right).orElse(null));
        String text = new InspectionText(folders.folder(), inspection, decided.effect()).text();
        console.result(
                fields,
                suspects.map(found -> text + System.lineSeparator() + found.text())
                        .orElse(text));
        return 0;
    }

    private Suspects suspects(Inspection inspection, TrainingSettings settings) {
        Path folder = inspection.data().folder();
        return Suspects.in(inspection, settings, storeOption.confirmations(folder, console), console);
    }
}
