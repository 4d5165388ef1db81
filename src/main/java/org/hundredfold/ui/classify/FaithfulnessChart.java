package org.hundredfold.ui.classify;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.hundredfold.model.Faithfulness;
import org.hundredfold.ui.common.Formats;

/** How a class's probability falls while pixels are taken out: the most telling ones first, and dashed at random. */
final class FaithfulnessChart extends Region {
    private static final StyleablePropertyFactory<FaithfulnessChart> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double LEFT = 48;
    private static final double TOP = 8;
    private static final double BOTTOM = 20;
    private static final double LINE = 2;
    private static final double DASH = 4;

    private final StyleableProperty<Color> telling =
            CSS.createStyleableColorProperty(this, "telling", "-plot-telling", chart -> chart.telling);
    private final StyleableProperty<Color> random =
            CSS.createStyleableColorProperty(this, "random", "-plot-random", chart -> chart.random);
    private final StyleableProperty<Color> grid =
            CSS.createStyleableColorProperty(this, "grid", "-plot-grid", chart -> chart.grid);
    private final StyleableProperty<Color> text =
            CSS.createStyleableColorProperty(this, "text", "-plot-text", chart -> chart.text);
    private final StyleableProperty<Font> font =
            CSS.createStyleableFontProperty(this, "font", "-plot-font", chart -> chart.font, Font.getDefault());

    private final Canvas canvas = new Canvas();
    private Faithfulness shown;

    FaithfulnessChart() {
        getStyleClass().add("faithfulness-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        for (StyleableProperty<?> styled : List.of(telling, random, grid, text, font)) {
            ((ObservableValue<?>) styled).subscribe(this::requestLayout);
        }
    }

    void show(Faithfulness faithfulness) {
        shown = faithfulness;
        int last = shown.share().length - 1;
        setAccessibleText("Without %s of the pixels the probability is %s; without as many at random, %s."
                .formatted(
                        Formats.tick(shown.share()[last]),
                        Formats.percent(shown.telling()[last]),
                        Formats.percent(shown.random()[last])));
        requestLayout();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (shown != null && getHeight() > TOP + BOTTOM) {
            draw(canvas.getGraphicsContext2D());
        }
    }

    private void draw(GraphicsContext g) {
        double width = getWidth() - LEFT - TOP;
        double height = getHeight() - TOP - BOTTOM;
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(font.getValue());
        g.setFill(text.getValue());
        g.setStroke(grid.getValue());
        g.setLineWidth(1);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : new double[] {0, 0.5, 1}) {
            double y = Math.floor(TOP + height * (1 - tick)) + 0.5;
            g.strokeLine(LEFT, y, LEFT + width, y);
            g.fillText(Formats.tick(tick), LEFT - 8, y);
        }
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText("none out", LEFT, TOP + height + 4);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(
                Formats.tick(shown.share()[shown.share().length - 1]) + " of the pixels out",
                LEFT + width,
                TOP + height + 4);
        g.setLineWidth(LINE);
        g.setStroke(random.getValue());
        g.setLineDashes(DASH, DASH);
        line(g, shown.random(), width, height);
        g.setLineDashes();
        g.setStroke(telling.getValue());
        line(g, shown.telling(), width, height);
    }

    private void line(GraphicsContext g, double[] values, double width, double height) {
        double most = shown.share()[shown.share().length - 1];
        g.strokePolyline(
                DoubleStream.of(shown.share())
                        .map(share -> LEFT + width * share / most)
                        .toArray(),
                DoubleStream.of(values).map(value -> TOP + height * (1 - value)).toArray(),
                values.length);
    }
}
