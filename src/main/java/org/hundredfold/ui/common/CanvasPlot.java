package org.hundredfold.ui.common;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
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

/** A small chart drawn on a canvas as large as itself, in the colours and the font of the style sheet. */
public abstract class CanvasPlot extends Region {
    private static final StyleablePropertyFactory<CanvasPlot> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<CanvasPlot, Color> GRID =
            CSS.createColorCssMetaData("-plot-grid", plot -> plot.grid);
    private static final CssMetaData<CanvasPlot, Color> TEXT =
            CSS.createColorCssMetaData("-plot-text", plot -> plot.text);
    private static final CssMetaData<CanvasPlot, Font> FONT =
            CSS.createFontCssMetaData("-plot-font", plot -> plot.font, Font.getDefault());

    private final StyleableObjectProperty<Color> grid =
            new SimpleStyleableObjectProperty<>(GRID, this, "grid", Color.BLACK);
    private final StyleableObjectProperty<Color> text =
            new SimpleStyleableObjectProperty<>(TEXT, this, "text", Color.BLACK);
    private final StyleableObjectProperty<Font> font =
            new SimpleStyleableObjectProperty<>(FONT, this, "font", Font.getDefault());
    private final Canvas canvas = new Canvas();

    protected CanvasPlot(String styleClass) {
        getStyleClass().add(styleClass);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        redrawAfter(grid, text, font);
    }

    /** The style sheet's properties that every plot has, for those that have more. */
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return CSS.getCssMetaData();
    }

    /** Draws anew whenever one of these changes. */
    protected final void redrawAfter(StyleableProperty<?>... styled) {
        for (StyleableProperty<?> each : styled) {
            ((ObservableValue<?>) each).subscribe(this::requestLayout);
        }
    }

    @Override
    protected final void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(font.get());
        g.setLineWidth(1);
        draw(g);
    }

    /** Draws what there is room for; the canvas is blank. */
    protected abstract void draw(GraphicsContext g);

    protected final Color grid() {
        return grid.get();
    }

    protected final Color text() {
        return text.get();
    }

    /** Lines for none, half and all, with their labels at the left, and words at both ends below. */
    protected final void drawShares(GraphicsContext g, Room room, String first, String last, double below) {
        g.setStroke(grid());
        g.setFill(text());
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : new double[] {0, 0.5, 1}) {
            double y = Math.floor(room.y(tick)) + 0.5;
            g.strokeLine(room.left, y, room.left + room.width, y);
            g.fillText(Formats.tick(tick), room.left - 8, y);
        }
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(first, room.left, room.y(0) + below);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(last, room.left + room.width, room.y(0) + below);
    }

    /** Where shares are drawn. */
    public record Room(double left, double top, double width, double height) {
        /** Of a share in [0, 1]. */
        public double y(double share) {
            return top + height * (1 - share);
        }
    }
}
