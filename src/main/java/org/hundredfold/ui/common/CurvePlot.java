package org.hundredfold.ui.common;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Transform;

/** The drawing area of a {@link CurveChart}: axes, bands and lines on one canvas, drawn at most once per pulse. */
final class CurvePlot extends Region {
    private static final StyleablePropertyFactory<CurvePlot> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double LEFT = 48;
    private static final double RIGHT = 24;
    private static final double TOP = 8;
    private static final double BOTTOM = 40;
    private static final double COLUMN = 4;
    private static final int SMOOTHING = 4;
    private static final double DOT_ROOM = 6;
    private static final double BAND = 0.18;

    private final StyleableProperty<Color> training =
            CSS.createStyleableColorProperty(this, "training", "-plot-training", plot -> plot.training);
    private final StyleableProperty<Color> validation =
            CSS.createStyleableColorProperty(this, "validation", "-plot-validation", plot -> plot.validation);
    private final StyleableProperty<Color> baseline =
            CSS.createStyleableColorProperty(this, "baseline", "-plot-baseline", plot -> plot.baseline);
    private final StyleableProperty<Color> grid =
            CSS.createStyleableColorProperty(this, "grid", "-plot-grid", plot -> plot.grid);
    private final StyleableProperty<Color> text =
            CSS.createStyleableColorProperty(this, "text", "-plot-text", plot -> plot.text);
    private final StyleableProperty<Font> font =
            CSS.createStyleableFontProperty(this, "font", "-plot-font", plot -> plot.font, Font.getDefault());

    private final Canvas canvas = new Canvas();
    private final List<Curve> curves;
    private final DoubleProperty hoverX = new SimpleDoubleProperty(Double.NaN);
    private String xName = "";
    private DoubleFunction<String> ticks = Formats::number;
    private DoubleFunction<String> xNames = Formats::number;
    private double xEnd;
    private double marker = Double.NaN;
    private double sharpness = 1;

    CurvePlot(List<Curve> curves) {
        this.curves = curves;
        getStyleClass().add("curve-plot");
        getChildren().add(canvas);
        for (StyleableProperty<?> styled : List.of(training, validation, baseline, grid, text, font)) {
            ((ObservableValue<?>) styled).subscribe(this::requestLayout);
        }
        hoverX.subscribe(this::requestLayout);
        setOnMouseMoved(event -> hoverX.set(xAt(event.getX())));
        setOnMouseExited(event -> hoverX.set(Double.NaN));
    }

    /** The x under the mouse; NaN when it is elsewhere. */
    DoubleProperty hoverXProperty() {
        return hoverX;
    }

    void setAxes(String xName, DoubleFunction<String> ticks) {
        this.xName = xName;
        this.ticks = ticks;
        requestLayout();
    }

    /** How an x is written. */
    void setXNames(DoubleFunction<String> names) {
        xNames = names;
        requestLayout();
    }

    String xName(double x) {
        return xNames.apply(x);
    }

    /** At least so far does the x axis reach. */
    void setXEnd(double xEnd) {
        this.xEnd = xEnd;
        requestLayout();
    }

    /** A line from top to bottom; NaN for none. */
    void setMarker(double x) {
        marker = x;
        requestLayout();
    }

    /** Draws so many pixels per unit; a canvas that is enlarged later would be blurred. */
    void setSharpness(double factor) {
        sharpness = factor;
        canvas.getTransforms().setAll(Transform.scale(1 / factor, 1 / factor));
        requestLayout();
    }

    Color colorOf(Curve.Kind kind) {
        return switch (kind) {
            case TRAINING -> training.getValue();
            case VALIDATION -> validation.getValue();
            case MAJORITY, NEIGHBOURS, LINEAR -> baseline.getValue();
        };
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth() * sharpness);
        canvas.setHeight(getHeight() * sharpness);
        canvas.getGraphicsContext2D().setTransform(new Affine(Transform.scale(sharpness, sharpness)));
        if (getWidth() > LEFT + RIGHT && getHeight() > TOP + BOTTOM) {
            draw(canvas.getGraphicsContext2D());
        }
    }

    Axis xAxis() {
        double end = curves.stream().mapToDouble(Curve::lastX).reduce(xEnd, Math::max);
        return Axis.upTo(end > 0 ? end : 1, (int) Math.max(2, width() / 96)).whole();
    }

    private Axis yAxis() {
        double top = curves.stream().mapToDouble(Curve::top).max().orElse(0);
        return Axis.above(top > 0 ? top : 1, (int) Math.max(2, height() / 48));
    }

    private double width() {
        return getWidth() - LEFT - RIGHT;
    }

    private double height() {
        return getHeight() - TOP - BOTTOM;
    }

    private double xAt(double pixel) {
        double share = (pixel - LEFT) / width();
        return share < 0 || share > 1 ? Double.NaN : share * xAxis().end();
    }

    private void draw(GraphicsContext g) {
        Axis x = xAxis();
        Axis y = yAxis();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(font.getValue());
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        drawY(g, y);
        drawX(g, x);
        g.save();
        g.beginPath();
        g.rect(LEFT, 0, width() + RIGHT, TOP + height() + 1);
        g.clip();
        for (Curve curve : curves) {
            new CurvePainter(g, colorOf(curve.kind()), x.end(), y.end(), LEFT, TOP, width(), height())
                    .draw(prepared(curve, x.end()), BAND, DOT_ROOM);
        }
        g.restore();
    }

    private Curve prepared(Curve curve, double xEnd) {
        return curve.kind() == Curve.Kind.TRAINING
                ? curve.reduced(xEnd, (int) (width() / COLUMN)).smoothed(SMOOTHING)
                : curve.reduced(xEnd, (int) width());
    }

    private void drawY(GraphicsContext g, Axis axis) {
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (double tick : axis.ticks()) {
            double y = crisp(TOP + height() * (1 - tick / axis.end()));
            line(g, LEFT, y, LEFT + width(), y);
            g.fillText(ticks.apply(tick), LEFT - 8, y);
        }
    }

    private void drawX(GraphicsContext g, Axis axis) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        double bottom = TOP + height();
        for (double tick : axis.ticks()) {
            double x = crisp(LEFT + width() * tick / axis.end());
            line(g, x, bottom, x, bottom + 4);
            g.fillText(xName(tick), x, bottom + 8);
        }
        g.fillText(xName, LEFT + width() / 2, bottom + 24);
        vertical(g, axis, marker, text.getValue());
        vertical(g, axis, hoverX.get(), grid.getValue());
    }

    private void vertical(GraphicsContext g, Axis axis, double at, Color color) {
        if (Double.isFinite(at)) {
            double x = crisp(LEFT + width() * at / axis.end());
            g.setStroke(color);
            g.setLineWidth(1);
            g.strokeLine(x, TOP, x, TOP + height());
        }
    }

    private void line(GraphicsContext g, double x1, double y1, double x2, double y2) {
        g.setStroke(grid.getValue());
        g.setFill(text.getValue());
        g.setLineWidth(1);
        g.strokeLine(x1, y1, x2, y2);
    }

    private static double crisp(double pixel) {
        return Math.floor(pixel) + 0.5;
    }
}
