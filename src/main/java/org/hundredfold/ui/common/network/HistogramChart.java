package org.hundredfold.ui.common.network;

import java.util.ArrayList;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.hundredfold.train.Histogram;
import org.hundredfold.ui.common.CanvasPlot;
import org.hundredfold.ui.common.Formats;

/**
 * A small histogram. Bars are as high as the square root of their counts, so that few are seen beside many, and one that
 * counts anything is at least a pixel high; a line marks 0.
 */
final class HistogramChart extends CanvasPlot {
    private static final StyleablePropertyFactory<HistogramChart> CSS =
            new StyleablePropertyFactory<>(CanvasPlot.getClassCssMetaData());
    private static final double BOTTOM = 20;

    private final StyleableProperty<Color> bar =
            CSS.createStyleableColorProperty(this, "bar", "-plot-bar", chart -> chart.bar);
    private final StyleableProperty<Color> zero =
            CSS.createStyleableColorProperty(this, "zero", "-plot-zero", chart -> chart.zero);
    private Histogram histogram;

    HistogramChart() {
        super("histogram-chart");
        redrawAfter(bar, zero);
    }

    /** @param name such as {@code Weights of layer 1} */
    void show(Histogram shown, String name, boolean rectified) {
        histogram = shown;
        setAccessibleText(name + ": " + inWords(shown, rectified));
        requestLayout();
    }

    /**
     * Least, mean and greatest value, and what is remarkable.
     *
     * @param rectified whether values below 0 were made 0
     */
    static String inWords(Histogram histogram, boolean rectified) {
        List<String> words = new ArrayList<>();
        if (!Double.isNaN(histogram.mean())) {
            words.add("%s to %s, mean %s"
                    .formatted(
                            Formats.signed(histogram.min()),
                            Formats.signed(histogram.max()),
                            Formats.signed(histogram.mean())));
        }
        if (rectified || histogram.zeros() > 0) {
            words.add(Formats.percent(histogram.zeroShare()) + " are 0");
        }
        if (histogram.notFinite() > 0) {
            words.add(Formats.count(histogram.notFinite(), "is not a number", "are not numbers"));
        }
        return String.join(", ", words);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    @Override
    protected void draw(GraphicsContext g) {
        if (histogram == null || getHeight() <= BOTTOM) {
            return;
        }
        double width = getWidth();
        double bottom = getHeight() - BOTTOM;
        double most = 1;
        for (long count : histogram.counts()) {
            most = Math.max(most, Math.sqrt(count));
        }
        g.setFill(bar.getValue());
        for (int i = 0; i < Histogram.BINS; i++) {
            double left = Math.round(width * i / Histogram.BINS);
            double right = Math.round(width * (i + 1) / Histogram.BINS);
            long count = histogram.counts()[i];
            double height = count == 0 ? 0 : Math.max(1, Math.round(Math.sqrt(count) / most * bottom));
            g.fillRect(left, bottom - height, Math.max(1, right - left - 1), height);
        }
        g.setStroke(grid());
        g.strokeLine(0, bottom + 0.5, width, bottom + 0.5);
        double at = width * -histogram.low() / (histogram.high() - histogram.low());
        double crisp = Math.min(width - 0.5, Math.floor(at) + 0.5);
        g.setStroke(zero.getValue());
        g.strokeLine(crisp, 0, crisp, bottom + 4);
        label(g, width, bottom, at);
    }

    private void label(GraphicsContext g, double width, double bottom, double zeroAt) {
        g.setFill(text());
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Formats.signed(histogram.low()), 0, bottom + 4);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(Formats.signed(histogram.high()), width, bottom + 4);
        if (zeroAt > width / 4 && zeroAt < width * 3 / 4) {
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText("0", zeroAt, bottom + 4);
        }
    }
}
