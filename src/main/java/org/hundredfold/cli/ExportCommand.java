package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.Exported;
import org.hundredfold.export.Exported.Trial;
import org.hundredfold.export.RunExport;
import org.hundredfold.export.RunToExport;
import org.hundredfold.export.catalogue.RunExports;
import org.hundredfold.runs.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a run as files that other tools read. */
@Command(
        name = "export",
        description = "Write a run as files that other tools read, and try whether they answer as the run does.",
        footer = {"%nExample:", "  hundredfold export latest --format csv --out metrics.csv"},
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private RunParameter run;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            completionCandidates = Names.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String format;

    @Option(names = "--out", paramLabel = "PATH", required = true, description = "The file or folder to write.")
    private Path out;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        RunExport export = RunExports.named(format)
                .orElseThrow(() -> new ExplainedException(
                        "There is no format \"%s\". Choose one of: %s.".formatted(format, Names.joined())));
        try (RunStore store = storeOption.open()) {
            RunToExport source =
                    RunToExport.of(store, storeOption.reader(), run.find(store), new ReadingProgress(console));
            Exported exported = export.write(source, out);
            console.result(json(export, exported), text(export, exported));
            return 0;
        }
    }

    private Map<String, Object> json(RunExport export, Exported exported) {
        Map<String, Object> fields = Fields.two(
                "format",
                export.name(),
                "files",
                exported.files().stream().map(Path::toString).toList());
        fields.put("trial", exported.trial().map(ExportCommand::json).orElse(null));
        fields.put("snippet", export.snippet(out));
        return fields;
    }

    private static Map<String, Object> json(Trial trial) {
        Map<String, Object> fields = Fields.two("tool", trial.tool(), "pictures", trial.pictures());
        fields.put("largest_difference", trial.largestDifference());
        fields.put(
                "classify",
                trial.decoding()
                        .map(classify -> Fields.two(
                                "largest_difference", classify.largest(), "other_class", classify.otherClass()))
                        .orElse(null));
        return fields;
    }

    private String text(RunExport export, Exported exported) {
        String files = exported.files().stream().map(Path::toString).collect(Collectors.joining(", "));
        String written = "Wrote %s.".formatted(files)
                + exported.trial().map(trial -> " " + trial.words()).orElse("");
        return Words.lines(
                Stream.concat(Stream.of(written, ""), export.snippet(out).lines())
                        .toList());
    }

    /** All formats. */
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return RunExports.ALL.stream().map(RunExport::name).iterator();
        }

        static String joined() {
            return String.join(", ", new Names());
        }
    }
}
