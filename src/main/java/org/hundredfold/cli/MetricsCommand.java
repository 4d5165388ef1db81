package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hundredfold.export.MetricsCsv;
import org.hundredfold.export.WholeFile;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.EpochMetrics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells how a run went, epoch by epoch. */
@Command(
        name = "metrics",
        description = "Tell how a run went, epoch by epoch.",
        footer = {"%nExample:", "  hundredfold metrics latest --csv metrics.csv"},
        mixinStandardHelpOptions = true)
final class MetricsCommand implements Callable<Integer> {
    @Mixin
    private RunParameter run;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Write the epochs to a file of comma-separated values too.")
    private Path csv;

    @Mixin
    private Store storeOption;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        try (RunStore store = storeOption.open()) {
            StoredRun found = run.find(store);
            List<EpochMetrics> epochs = found.epochs();
            if (csv != null) {
                WholeFile.create(csv, out -> out.write(MetricsCsv.of(epochs)));
            }
            Map<String, Object> fields = Fields.two(
                    "run", found.summary().id(), "name", found.summary().name());
            fields.put("epochs", epochs.stream().map(MetricsCsv::fields).toList());
            console.result(fields, text(epochs));
            return 0;
        }
    }

    private static String text(List<EpochMetrics> epochs) {
        return epochs.isEmpty()
                ? "No epoch has finished yet."
                : epochs.stream().map(MetricsCommand::line).collect(Collectors.joining(System.lineSeparator()));
    }

    private static String line(EpochMetrics metrics) {
        String training = part("training", metrics.trainingLoss(), metrics.trainingError());
        return Double.isNaN(metrics.validationError())
                ? "epoch %d: %s".formatted(metrics.epoch(), training)
                : "epoch %d: %s, %s"
                        .formatted(
                                metrics.epoch(),
                                training,
                                part("validation", metrics.validationLoss(), metrics.validationError()));
    }

    private static String part(String name, double loss, double error) {
        return String.format(Locale.ROOT, "%s loss %.4f, %s error %.2f %%", name, loss, name, 100 * error);
    }
}
