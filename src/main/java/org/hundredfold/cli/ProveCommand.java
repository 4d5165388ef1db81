package org.hundredfold.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.proof.Proof;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains by nested loops and by vectorised code and compares. */
@Command(
        name = "prove",
        description = "Train the same network by nested loops and by vectorised code; compare times and weights.",
        mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", arity = "0..1", description = "Default: the bundled sample.")
    private Path folder;

    @Option(
            names = "--updates",
            paramLabel = "N",
            description = "Steps that each way makes. Default: ${DEFAULT-VALUE}.")
    private int updates = Proof.DEFAULT_STEPS;

    @Mixin
    private Console console;

    @Override
    public Integer call() throws IOException {
        TrainingSettings settings = TrainingSettings.defaults();
        DataSet data = folder == null ? sample(settings) : read(folder, settings);
        TrainingPlan plan = TrainingPlanner.plan("proof", data, Optional.empty(), settings);
        ProofResult result = new Proof(plan, updates)
                .run(
                        step -> console.progress(String.format(
                                Locale.ROOT,
                                "step %d: loops %.0f us, vectorised %.0f us, largest difference %.1e",
                                step.step(),
                                step.loopMicros(),
                                step.vectorisedMicros(),
                                step.difference())),
                        () -> false);
        console.result(json(result), text(result));
        return result.equal() ? 0 : 1;
    }

    private DataSet read(Path pictures, TrainingSettings settings) {
        return new FolderReader().read(pictures, settings.preprocessing(), new ReadingProgress(console));
    }

    private DataSet sample(TrainingSettings settings) throws IOException {
        Path temporary = Files.createTempDirectory("hundredfold-sample");
        try {
            SampleShapes.writeTo(temporary);
            return read(temporary, settings);
        } finally {
            delete(temporary);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static Map<String, Object> json(ProofResult result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("network", result.network());
        fields.put("batch", result.batch());
        fields.put("parameters", result.parameters());
        fields.put("updates", result.steps().size());
        fields.put("loops_us", result.loopMicros());
        fields.put("vectorised_us", result.vectorisedMicros());
        fields.put("factor", result.factor());
        fields.put("largest_difference", result.largestDifference());
        fields.put("relative_difference", result.relativeDifference());
        fields.put("equal", result.equal());
        return fields;
    }

    private static String text(ProofResult result) {
        return String.format(
                Locale.ROOT,
                "Network %s, batches of %d, %d steps from the same start: nested loops %.0f us a step, vectorised %.0f us,"
                        + " %.0f times faster.%nThe %d parameters differ by at most %.1e (%.1e of the largest): %s.",
                result.network(),
                result.batch(),
                result.steps().size(),
                result.loopMicros(),
                result.vectorisedMicros(),
                result.factor(),
                result.parameters(),
                result.largestDifference(),
                result.relativeDifference(),
                result.equal() ? "the same result, but for rounding" : "NOT the same result");
    }
}
