package org.hundredfold.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists all runs, newest first. */
@Command(name = "runs", description = "List all runs, newest first.", mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            List<RunSummary> runs = store.list();
            Map<Long, String> hashes = console.wantsJson() ? store.parameterHashes() : Map.of();
            String text = runs.isEmpty()
                    ? "There are no runs yet. The command \"train\" makes one."
                    : runs.stream().map(RunsCommand::text).collect(Collectors.joining(System.lineSeparator()));
            console.result(
                    Map.of(
                            "runs",
                            runs.stream()
                                    .map(run -> json(run, hashes.get(run.id())))
                                    .toList()),
                    text);
            return 0;
        }
    }

    private static Map<String, Object> json(RunSummary run, String hash) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("run", run.id());
        fields.put("name", run.name());
        fields.put("note", run.note());
        fields.put("starred", run.starred());
        fields.put("state", run.state().name().toLowerCase(Locale.ROOT));
        fields.put("explanation", run.explanation());
        fields.put("started", run.started().toString());
        fields.put("folder", run.folder().toString());
        fields.put("data_fingerprint", run.dataFingerprint());
        fields.put("classes", run.classes());
        fields.put("images", run.pictures());
        fields.put("network", run.network());
        fields.put("parameters", run.parameters());
        fields.put("parameters_sha256", hash);
        fields.put("epochs", run.epochs());
        fields.put("test_accuracy", Fields.number(run.testAccuracy()));
        fields.put("train_s", Fields.number(run.seconds()));
        fields.put("images_per_s", Fields.number(run.picturesPerSecond()));
        return fields;
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
