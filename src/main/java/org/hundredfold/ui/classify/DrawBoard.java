package org.hundredfold.ui.classify;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.hundredfold.data.Polarity;
import org.hundredfold.ui.classify.Stroke.Point;

/** Paper to draw on with the mouse or by keys, in the dark theme as it is in the light one. Drawn at most once per pulse. */
final class DrawBoard extends Region {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final ObjectProperty<Pen> pen = new SimpleObjectProperty<>(Pen.INK);
    private final Canvas canvas = new Canvas();
    private final Sketchpad pad;
    private final ObservableValue<Polarity> polarity;
    private final Node hint;

    /** @param hint said on the empty paper */
    DrawBoard(Sketchpad pad, ObservableValue<Polarity> polarity, Node hint) {
        this.pad = pad;
        this.polarity = polarity;
        this.hint = hint;
        getStyleClass().add("draw-board");
        setAccessibleText("Drawing board");
        hint.setMouseTransparent(true);
        setFocusTraversable(true);
        KeyPen keys = new KeyPen(this, layoutBoundsProperty(), pen::get, this::begin, pad::extend);
        getChildren().addAll(canvas, hint, keys.ring());
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                begin(at(event));
            }
        });
        setOnMouseDragged(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                pad.extend(at(event));
            }
        });
        pad.sketchProperty().subscribe(sketch -> requestLayout());
        polarity.subscribe(now -> {
            pseudoClassStateChanged(DARK, now == Polarity.LIGHT_ON_DARK);
            requestLayout();
        });
    }

    private void begin(Point point) {
        pad.begin(new Stroke(pen.get(), List.of(point)));
    }

    /** What mouse and keys draw with. */
    ObjectProperty<Pen> penProperty() {
        return pen;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        layoutInArea(hint, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        Sketch sketch = pad.sketchProperty().get();
        hint.setVisible(sketch.isEmpty());
        paint(sketch, canvas.getGraphicsContext2D());
    }

    private void paint(Sketch sketch, GraphicsContext graphics) {
        Paper paper = paper();
        Color bare = rgb(polarity.getValue().paper());
        Color ink = rgb(polarity.getValue().ink());
        graphics.clearRect(0, 0, getWidth(), getHeight());
        graphics.setLineCap(StrokeLineCap.ROUND);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        for (Stroke stroke : sketch.strokes()) {
            graphics.setStroke(stroke.pen().erases() ? bare : ink);
            graphics.setLineWidth(paper.unit() * stroke.pen().width());
            List<Point> way = stroke.smooth();
            graphics.strokePolyline(
                    way.stream().mapToDouble(paper::x).toArray(),
                    way.stream().mapToDouble(paper::y).toArray(),
                    way.size());
        }
    }

    private static Color rgb(int rgb) {
        return Color.rgb(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** Where the mouse is, or where it left the paper: ink that cannot be seen must not count. */
    private Point at(MouseEvent event) {
        return paper().within(paper().at(event.getX(), event.getY()));
    }

    private Paper paper() {
        return new Paper(getLayoutBounds());
    }
}
