package org.hundredfold.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.bench.Bench;
import org.hundredfold.bench.BenchReport;
import org.hundredfold.bench.ConvolutionSpeed;
import org.hundredfold.bench.DataBench;
import org.hundredfold.bench.DataText;
import org.hundredfold.bench.Effort;
import org.hundredfold.bench.LargeSpeed;
import org.hundredfold.bench.ReadingSpeed;
import org.hundredfold.bench.ReportText;
import org.hundredfold.bench.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast this computer trains. */
@Command(
        name = "bench",
        description = "Measure how fast this computer trains, beside the least it can take and beside Python programs.",
        footer = {"%nExample:", "  hundredfold bench --quick"},
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder with \"train\" and \"test\", each with one folder per class. Default: generated pictures.")
    private Path data;

    @Option(
            names = "--peers",
            paramLabel = "DIR",
            description = "Folder with train_peer.py and seed_numpy.py, which are run in turn with this program.")
    private Path peers;

    @Option(names = "--python", paramLabel = "CMD", description = "Default: ${DEFAULT-VALUE}.")
    private String python = "python3";

    @Option(names = "--quick", description = "Take a minute instead of several; peers train one epoch.")
    private boolean quick;

    @Option(names = "--reading", description = "Measure only how fast the pictures in DIR/train are read.")
    private boolean reading;

    @Option(
            names = "--large",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "1000000",
            description = "Measure only how N generated pictures, ${FALLBACK-VALUE} by default, are read and trained in"
                    + " a heap of 1 GB. Takes 8 KB of disk for each.")
    private Integer large;

    @Option(
            names = "--convolution",
            description = "Measure only how fast pictures are convolved, beside PyTorch where Python has it.")
    private boolean convolution;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the tables there too, as Markdown.")
    private Path markdown;

    @Mixin
    private Console console;

    @Override
    public Integer call() {
        if (markdown != null && !Files.isDirectory(markdown.toAbsolutePath().getParent())) {
            throw unwritable(null);
        }
        Effort effort = quick ? Effort.QUICK : Effort.FULL;
        if (large != null) {
            LargeSpeed speed = LargeSpeed.measure(large, console::progress);
            report(Map.of("large", speed), DataText.large(speed));
        } else if (convolution) {
            List<ConvolutionSpeed> speeds = ConvolutionSpeed.measure(effort, python, console::progress);
            report(Map.of("convolutions", speeds), ConvolutionSpeed.table(speeds));
        } else if (reading) {
            report(effort);
        } else {
            train(effort);
        }
        return 0;
    }

    private void report(Effort effort) {
        if (data == null) {
            throw new ExplainedException("--reading needs pictures. Name some with --data.");
        }
        List<ReadingSpeed> speeds =
                DataBench.reading(effort, data, Optional.ofNullable(peers), python, console::progress);
        report(Map.of("readings", speeds), DataText.reading(speeds));
    }

    private void report(Map<String, Object> figures, Table table) {
        console.result(json(figures), table.text().stripTrailing());
        writeMarkdown(table::markdown);
    }

    private void train(Effort effort) {
        try (Bench bench =
                new Bench(effort, Optional.ofNullable(data), Optional.ofNullable(peers), python, console::progress)) {
            BenchReport report = bench.run();
            ReportText text = new ReportText(report);
            console.result(json(report), text.text().stripTrailing());
            writeMarkdown(text::markdown);
        }
    }

    static Map<String, Object> json(Object report) {
        return new ObjectMapper()
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .convertValue(report, new TypeReference<>() {});
    }

    private void writeMarkdown(Supplier<String> text) {
        if (markdown != null) {
            try {
                Files.writeString(markdown, text.get());
            } catch (IOException e) {
                throw unwritable(e);
            }
        }
    }

    private ExplainedException unwritable(IOException cause) {
        return new ExplainedException(
                "The tables cannot be written to %s. Name a file in a folder that is there and may be written to."
                        .formatted(markdown),
                cause);
    }
}
