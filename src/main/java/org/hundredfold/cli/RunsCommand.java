package org.hundredfold.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hundredfold.export.Csv;
import org.hundredfold.export.WholeFile;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists all runs, newest first. */
@Command(name = "runs", description = "List all runs, newest first.", mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {
    private static final List<String> HEADS = List.of(
            "run",
            "name",
            "note",
            "starred",
            "state",
            "explanation",
            "started",
            "folder",
            "data_fingerprint",
            "classes",
            "images",
            "network",
            "parameters",
            "parameters_sha256",
            "epochs",
            "test_accuracy",
            "train_s",
            "images_per_s",
            "seed",
            "threads",
            "size",
            "colour",
            "framing",
            "program",
            "java",
            "nd4j",
            "vectors",
            "processor",
            "machine");

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the list to a file of comma-separated values too.")
    private Path csv;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            List<RunSummary> runs = store.list();
            boolean tells = csv != null || console.wantsJson();
            Map<Long, String> hashes = tells ? store.parameterHashes() : Map.of();
            if (csv != null) {
                WholeFile.create(csv, out -> out.write(table(runs, hashes).getBytes(StandardCharsets.UTF_8)));
            }
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

    /** A line of heads and one for each run, with the fields of the JSON; figures that do not exist are empty. */
    private static String table(List<RunSummary> runs, Map<Long, String> hashes) {
        return Stream.concat(Stream.of(HEADS), runs.stream().map(run -> row(run, hashes.get(run.id()))))
                .map(Csv::line)
                .collect(Collectors.joining());
    }

    private static List<String> row(RunSummary run, String hash) {
        Map<String, Object> fields = json(run, hash);
        return HEADS.stream().map(head -> cell(fields.get(head))).toList();
    }

    private static String cell(Object value) {
        if (value instanceof List<?> classes) {
            return classes.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        return value == null ? "" : value.toString();
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
        fields.put("seed", run.settings().seed());
        fields.put("threads", run.settings().threads());
        fields.put("size", run.settings().preprocessing().size());
        fields.put("colour", run.settings().preprocessing().colour());
        fields.put("framing", run.settings().preprocessing().framing().name().toLowerCase(Locale.ROOT));
        fields.putAll(Fields.madeWith(run.madeWith()));
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
