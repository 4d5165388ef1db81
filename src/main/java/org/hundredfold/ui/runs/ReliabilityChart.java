package org.hundredfold.ui.runs;

import java.util.List;
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
import org.hundredfold.model.Reliability;
import org.hundredfold.model.Reliability.Bin;
import org.hundredfold.ui.common.Formats;

/**
 * A reliability diagram: answers by how sure the network was, a bar for the share of each group that was right, its count
 * below. Bars would end on the diagonal if probabilities meant what they say; a line marks where each would.
 */
final class ReliabilityChart extends Region {
    private static final StyleablePropertyFactory<ReliabilityChart> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double LEFT = 48;
    private static final double TOP = 8;
    private static final double BOTTOM = 40;
    private static final double LINE = 16;
    private static final double DASH = 4;

    private final StyleableProperty<Color> bar =
            CSS.createStyleableColorProperty(this, "bar", "-plot-bar", chart -> chart.bar);
    private final StyleableProperty<Color> should =
            CSS.createStyleableColorProperty(this, "should", "-plot-should", chart -> chart.should);
    private final StyleableProperty<Color> grid =
            CSS.createStyleableColorProperty(this, "grid", "-plot-grid", chart -> chart.grid);
    private final StyleableProperty<Color> text =
            CSS.createStyleableColorProperty(this, "text", "-plot-text", chart -> chart.text);
    private final StyleableProperty<Font> font =
            CSS.createStyleableFontProperty(this, "font", "-plot-font", chart -> chart.font, Font.getDefault());

    private final Canvas canvas = new Canvas();
    private final List<Bin> bins;

    ReliabilityChart(Reliability reliability) {
        bins = reliability.bins();
        getStyleClass().add("reliability-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(inWords());
        getChildren().add(canvas);
        for (StyleableProperty<?> styled : List.of(bar, should, grid, text, font)) {
            ((ObservableValue<?>) styled).subscribe(this::requestLayout);
        }
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
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getHeight() > TOP + BOTTOM && getWidth() > LEFT) {
            draw(canvas.getGraphicsContext2D(), getWidth() - LEFT - TOP, getHeight() - TOP - BOTTOM);
        }
    }

    private void draw(GraphicsContext g, double width, double height) {
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(font.getValue());
        g.setLineWidth(1);
        drawGrid(g, width, height);
        double step = width / bins.size();
        for (int i = 0; i < bins.size(); i++) {
            drawBin(g, bins.get(i), Math.round(LEFT + i * step), Math.round(LEFT + (i + 1) * step), height);
        }
        g.setStroke(should.getValue());
        g.setLineDashes(DASH, DASH);
        g.strokeLine(LEFT, TOP + height, LEFT + width, TOP);
        g.setLineDashes();
    }

    private void drawGrid(GraphicsContext g, double width, double height) {
        g.setStroke(grid.getValue());
        g.setFill(text.getValue());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : new double[] {0, 0.5, 1}) {
            double y = Math.floor(TOP + height * (1 - tick)) + 0.5;
            g.strokeLine(LEFT, y, LEFT + width, y);
            g.fillText(Formats.tick(tick), LEFT - 8, y);
        }
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText("0 % sure", LEFT, TOP + height + 4 + LINE);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText("100 % sure", LEFT + width, TOP + height + 4 + LINE);
    }

    private void drawBin(GraphicsContext g, Bin bin, double left, double right, double height) {
        if (bin.answers() == 0) {
            return;
        }
        g.setFill(bar.getValue());
        double high = Math.max(1, Math.round(height * bin.right()));
        g.fillRect(left + 2, TOP + height - high, right - left - 4, high);
        g.setStroke(should.getValue());
        g.setLineWidth(2);
        double y = Math.round(TOP + height * (1 - bin.probability()));
        g.strokeLine(left + 2, y, right - 2, y);
        g.setLineWidth(1);
        g.setFill(text.getValue());
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(Formats.count(bin.answers()), (left + right) / 2, TOP + height + 4);
    }
}
