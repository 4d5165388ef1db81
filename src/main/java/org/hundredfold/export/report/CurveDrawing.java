package org.hundredfold.export.report;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hundredfold.train.EpochMetrics;

/**
 * Two curves over the epochs as a drawing inside of a page (SVG).
 *
 * @param title of what is drawn, as text
 * @param percent whether values are shares
 */
record CurveDrawing(
        String title,
        boolean percent,
        ToDoubleFunction<EpochMetrics> training,
        ToDoubleFunction<EpochMetrics> validation) {
    static final CurveDrawing ERROR =
            new CurveDrawing("Error", true, EpochMetrics::trainingError, EpochMetrics::validationError);
    static final CurveDrawing LOSS =
            new CurveDrawing("Loss", false, EpochMetrics::trainingLoss, EpochMetrics::validationLoss);

    private static final int WIDTH = 560;
    private static final int HEIGHT = 260;
    private static final int LEFT = 56;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 36;
    private static final int LINES = 4;
    private static final int MARKS = 6;

    /** HTML. */
    String of(List<EpochMetrics> epochs) {
        double top = top(epochs);
        StringBuilder svg = new StringBuilder();
        svg.append("<figure><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s by epoch\">\n"
                .formatted(WIDTH, HEIGHT, title));
        for (int line = 0; line <= LINES; line++) {
            double value = top * line / LINES;
            svg.append(format(
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/><text class=\"end\" x=\"%d\" y=\"%.1f\">%s</text>\n",
                    LEFT, WIDTH - RIGHT, y(value, top), y(value, top), LEFT - 8, y(value, top) + 4, label(value)));
        }
        int step = Math.max(1, (epochs.size() + MARKS - 1) / MARKS);
        for (int epoch = step; epoch <= epochs.size(); epoch += step) {
            svg.append(format(
                    "<text class=\"middle\" x=\"%.1f\" y=\"%d\">%d</text>\n",
                    x(epoch, epochs.size()), HEIGHT - BOTTOM + 16, epoch));
        }
        svg.append(format(
                "<text class=\"middle\" x=\"%d\" y=\"%d\">epoch</text>\n", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 4));
        svg.append(curve("training", training, epochs, top));
        svg.append(curve("validation", validation, epochs, top));
        boolean validated = epochs.stream().anyMatch(epoch -> Double.isFinite(validation.applyAsDouble(epoch)));
        return svg.append(
                        "</svg><figcaption>%s: <span class=\"training\">training (solid)</span>%s</figcaption></figure>\n"
                                .formatted(
                                        title,
                                        validated ? ", <span class=\"validation\">validation (dashed)</span>" : ""))
                .toString();
    }

    private double top(List<EpochMetrics> epochs) {
        double most = epochs.stream()
                .flatMapToDouble(
                        epoch -> DoubleStream.of(training.applyAsDouble(epoch), validation.applyAsDouble(epoch)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        if (most <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(most)));
        return IntStream.of(1, 2, 4, 6, 8, 10)
                .mapToDouble(lead -> lead * power)
                .filter(round -> round >= most)
                .findFirst()
                .orElse(10 * power);
    }

    private String curve(
            String styleClass, ToDoubleFunction<EpochMetrics> value, List<EpochMetrics> epochs, double top) {
        List<EpochMetrics> known = epochs.stream()
                .filter(epoch -> Double.isFinite(value.applyAsDouble(epoch)))
                .toList();
        if (known.size() == 1) {
            return format(
                    "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>\n",
                    styleClass, x(known.get(0).epoch(), epochs.size()), y(value.applyAsDouble(known.get(0)), top));
        }
        String points = known.stream()
                .map(epoch -> format("%.1f,%.1f", x(epoch.epoch(), epochs.size()), y(value.applyAsDouble(epoch), top)))
                .collect(Collectors.joining(" "));
        return "<polyline class=\"%s\" points=\"%s\"/>\n".formatted(styleClass, points);
    }

    private static double x(int epoch, int epochs) {
        double share = epochs == 1 ? 0.5 : (epoch - 1.0) / (epochs - 1);
        return LEFT + share * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double value, double top) {
        return TOP + (1 - value / top) * (HEIGHT - TOP - BOTTOM);
    }

    private String label(double value) {
        DecimalFormat number = new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return percent ? number.format(100 * value) + "\u00A0%" : number.format(value);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
