package org.hundredfold.ui.runs;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.hundredfold.model.Reliability;
import org.hundredfold.model.Reliability.Bin;
import org.hundredfold.ui.common.CanvasPlot;
import org.hundredfold.ui.common.Formats;

/**
 * A reliability diagram: answers by how sure the network was, a bar for the share of each group that was right, its count
 * below. Bars would end on the diagonal if probabilities meant what they say; a line marks where each would.
 */
final class ReliabilityChart extends CanvasPlot {
    private static final StyleablePropertyFactory<ReliabilityChart> CSS =
            new StyleablePropertyFactory<>(CanvasPlot.getClassCssMetaData());
    private static final double LEFT = 48;
    private static final double TOP = 8;
    private static final double BOTTOM = 40;
    private static final double LINE = 16;
    private static final double DASH = 4;

    private final StyleableProperty<Color> bar =
            CSS.createStyleableColorProperty(this, "bar", "-plot-bar", chart -> chart.bar);
    private final StyleableProperty<Color> should =
            CSS.createStyleableColorProperty(this, "should", "-plot-should", chart -> chart.should);
    private final List<Bin> bins;

    ReliabilityChart(Reliability reliability) {
        super("reliability-chart");
        bins = reliability.bins();
        setAccessibleText(inWords());
        redrawAfter(bar, should);
    }

    /** Of each group that has answers. */
    private String inWords() {
        return String.join(
                "; ",
                bins.stream()
                        .filter(bin -> bin.answers() > 0)
                        .map(bin -> "%s, %s sure in the mean, %s right"
                                .formatted(
                                        Formats.count(bin.answers(), "answer", "answers"),
                                        Formats.percent(bin.probability()),
                                        Formats.percent(bin.right())))
                        .toList());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    @Override
    protected void draw(GraphicsContext g) {
        if (getHeight() <= TOP + BOTTOM || getWidth() <= LEFT) {
            return;
        }
        Room room = new Room(LEFT, TOP, getWidth() - LEFT - TOP, getHeight() - TOP - BOTTOM);
        drawShares(g, room, "0 % sure", "100 % sure", 4 + LINE);
        double step = room.width() / bins.size();
        for (int i = 0; i < bins.size(); i++) {
            drawBin(g, bins.get(i), Math.round(LEFT + i * step), Math.round(LEFT + (i + 1) * step), room);
        }
        g.setStroke(should.getValue());
        g.setLineDashes(DASH, DASH);
        g.strokeLine(LEFT, room.y(0), LEFT + room.width(), room.y(1));
        g.setLineDashes();
    }

    private void drawBin(GraphicsContext g, Bin bin, double left, double right, Room room) {
        if (bin.answers() == 0) {
            return;
        }
        g.setFill(bar.getValue());
        double high = Math.max(1, Math.round(room.height() * bin.right()));
        g.fillRect(left + 2, room.y(0) - high, right - left - 4, high);
        g.setStroke(should.getValue());
        g.setLineWidth(2);
        double y = Math.round(room.y(bin.probability()));
        g.strokeLine(left + 2, y, right - 2, y);
        g.setLineWidth(1);
        g.setFill(text());
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(Formats.count(bin.answers()), (left + right) / 2, room.y(0) + 4);
    }
}
