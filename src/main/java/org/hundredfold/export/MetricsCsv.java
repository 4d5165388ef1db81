package org.hundredfold.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.train.EpochMetrics;

/** How a training went as a table for other programs: a line of heads and one for each epoch, at full precision. */
public final class MetricsCsv {
    private static final List<String> NAMES = List.of(
            "epoch",
            "training_loss",
            "training_error",
            "validation_loss",
            "validation_error",
            "seconds_since_start",
            "pictures_per_s");

    private MetricsCsv() {}

    /** UTF-8; figures that do not exist are left empty. */
    public static byte[] of(List<EpochMetrics> epochs) {
        return Csv.table(NAMES, epochs.stream().map(MetricsCsv::fields).toList());
    }

    /** The values of an epoch by their names, always in the same order; figures that do not exist are null. */
    public static Map<String, Object> fields(EpochMetrics metrics) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("epoch", metrics.epoch());
        fields.put("training_loss", number(metrics.trainingLoss()));
        fields.put("training_error", number(metrics.trainingError()));
        fields.put("validation_loss", number(metrics.validationLoss()));
        fields.put("validation_error", number(metrics.validationError()));
        fields.put("seconds_since_start", number(metrics.seconds()));
        fields.put("pictures_per_s", number(metrics.picturesPerSecond()));
        return fields;
    }

    private static Double number(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
