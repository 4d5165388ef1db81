package org.hundredfold.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hundredfold.train.EpochMetrics;

/** How a training went as a table for other programs: a line of heads and one for each epoch, at full precision. */
public final class MetricsCsv {
    private static final List<String> HEADS = List.of(
            "epoch",
            "training_loss",
            "training_error",
            "validation_loss",
            "validation_error",
            "seconds",
            "pictures_per_second");

    private MetricsCsv() {}

    /** UTF-8; what is not a number is left empty. */
    public static byte[] of(List<EpochMetrics> epochs) {
        return Stream.concat(Stream.of(HEADS), epochs.stream().map(MetricsCsv::row))
                .map(Csv::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(EpochMetrics metrics) {
        Stream<Double> values = Arrays.asList(
                metrics.trainingLoss(),
                metrics.trainingError(),
                metrics.validationLoss(),
                metrics.validationError(),
                metrics.seconds(),
                metrics.picturesPerSecond())
                .stream();
        return Stream.concat(
                        Stream.of(String.valueOf(metrics.epoch())),
                        values.map(value -> value.isNaN() ? "" : value.toString()))
                .toList();
    }
}
