package org.hundredfold.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.train.RatePoint;

/** How the loss went while the learning rate grew, as a table for other programs: a line of heads and one for each step. */
public final class RatesCsv {
    private static final List<String> NAMES = List.of("learning_rate", "loss", "smoothed_loss");

    private RatesCsv() {}

    /** UTF-8, at full precision. */
    public static byte[] of(List<RatePoint> points) {
        return Csv.table(NAMES, points.stream().map(RatesCsv::fields).toList());
    }

    /** The values of a step by their names, always in the same order. */
    public static Map<String, Object> fields(RatePoint point) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("learning_rate", point.rate());
        fields.put("loss", point.loss());
        fields.put("smoothed_loss", point.smoothed());
        return fields;
    }
}
