package org.hundredfold.ui.classify;

import java.util.List;
import java.util.stream.DoubleStream;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.hundredfold.model.Faithfulness;
import org.hundredfold.ui.common.CanvasPlot;
import org.hundredfold.ui.common.Formats;

/** How a class's probability falls while pixels are taken out: the most telling ones first, and dashed at random. */
final class FaithfulnessChart extends CanvasPlot {
    private static final StyleablePropertyFactory<FaithfulnessChart> CSS =
            new StyleablePropertyFactory<>(CanvasPlot.getClassCssMetaData());
    private static final double LEFT = 48;
    private static final double TOP = 8;
    private static final double BOTTOM = 20;
    private static final double LINE = 2;
    private static final double DASH = 4;

    private final StyleableProperty<Color> telling =
            CSS.createStyleableColorProperty(this, "telling", "-plot-telling", chart -> chart.telling);
    private final StyleableProperty<Color> random =
            CSS.createStyleableColorProperty(this, "random", "-plot-random", chart -> chart.random);
    private Faithfulness shown;

    FaithfulnessChart() {
        super("faithfulness-chart");
        redrawAfter(telling, random);
    }

    void show(Faithfulness faithfulness) {
        shown = faithfulness;
        int last = shown.share().length - 1;
        setAccessibleText("Without %s of the pixels the probability is %s; without as many at random, %s."
                .formatted(
                        Formats.tick(most()),
                        Formats.percent(shown.telling()[last]),
                        Formats.percent(shown.random()[last])));
        requestLayout();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    @Override
    protected void draw(GraphicsContext g) {
        if (shown == null || getHeight() <= TOP + BOTTOM) {
            return;
        }
        Room room = new Room(LEFT, TOP, getWidth() - LEFT - TOP, getHeight() - TOP - BOTTOM);
        drawShares(g, room, "none out", Formats.tick(most()) + " of the pixels out", 4);
        g.setLineWidth(LINE);
        g.setStroke(random.getValue());
        g.setLineDashes(DASH, DASH);
        line(g, shown.random(), room);
        g.setLineDashes();
        g.setStroke(telling.getValue());
        line(g, shown.telling(), room);
    }

    /** Share of the pixels that are taken out in the end. */
    private double most() {
        return shown.share()[shown.share().length - 1];
    }

    private void line(GraphicsContext g, double[] values, Room room) {
        g.strokePolyline(
                DoubleStream.of(shown.share())
                        .map(share -> room.left() + room.width() * share / most())
                        .toArray(),
                DoubleStream.of(values).map(room::y).toArray(),
                values.length);
    }
}
