package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.export.Csv;
import org.hundredfold.export.WholeFile;
import org.hundredfold.runs.RunFields;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoreRepair.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists all runs, newest first. */
@Command(
        name = "runs",
        description = "List all runs, newest first.",
        footer = {"%nExample:", "  hundredfold runs --csv runs.csv"},
        mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the list to a file of comma-separated values too.")
    private Path csv;

    @Option(
            names = "--repair",
            description =
                    "If the file with the runs is damaged, set it aside under another name and take over what can be read."
                            + " Close the window first.")
    private boolean repair;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        return repair ? repair() : list();
    }

    private int repair() {
        Optional<Outcome> outcome = storeOption.repair();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("damaged", outcome.isPresent());
        fields.put("set_aside", outcome.map(Outcome::aside).map(Path::toString).orElse(null));
        fields.put("runs_whole", outcome.map(Outcome::whole).orElse(null));
        fields.put("runs_in_part", outcome.map(Outcome::partly).orElse(null));
        fields.put("runs_unreadable_at_most", outcome.map(Outcome::unreadable).orElse(null));
        fields.put("all_else_whole", outcome.map(Outcome::complete).orElse(null));
        console.result(
                fields,
                outcome.map(Outcome::words)
                        .map(Words::oneLine)
                        .orElse("The file with the runs is sound; nothing has been changed."));
        return 0;
    }

    private int list() {
        try (RunStore store = storeOption.open()) {
            List<RunSummary> runs = store.list();
            boolean tells = csv != null || console.wantsJson();
            Map<Long, String> hashes = tells ? store.parameterHashes() : Map.of();
            List<Map<String, Object>> fields = runs.stream()
                    .map(run -> RunFields.of(run, hashes.get(run.id())))
                    .toList();
            if (csv != null) {
                WholeFile.create(csv, out -> out.write(Csv.table(RunFields.NAMES, fields)));
            }
            String text = runs.isEmpty()
                    ? "There are no runs yet. The command \"train\" makes one."
                    : Words.lines(runs.stream().map(RunsCommand::text).toList());
            console.result(Map.of("runs", fields), text);
            return 0;
        }
    }

    private static String text(RunSummary run) {
        String score = Double.isNaN(run.testAccuracy())
                ? "not tested"
                : String.format(Locale.ROOT, "%.1f %%", 100 * run.testAccuracy());
        return "%4d  %-24s  %-11s  %-16s  %3d epochs  %s"
                .formatted(
                        run.id(),
                        run.name(),
                        run.state().name().toLowerCase(Locale.ROOT),
                        run.network(),
                        run.epochs(),
                        score);
    }
}
