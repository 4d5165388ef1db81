package org.hundredfold.ui.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Curves that grow while one watches. Add points to the {@link Curve}s, then call {@link #refresh()}: however often, it
 * is drawn once per pulse. The legend names every curve with its last value, or its value under the mouse; those that are
 * levels in a row of their own, once they have a value.
 */
public final class CurveChart extends VBox {
    private final List<Curve> curves;
    private final CurvePlot plot;
    private final HBox legend = Layout.row();
    private final FlowPane levels = new FlowPane();
    private final Map<Curve, HBox> keys = new LinkedHashMap<>();
    private final Label where = Labels.muted("");
    private final Label empty = Labels.muted("");
    private double marker = Double.NaN;
    private Map<Curve, Double> marked = Map.of();
    private DoubleFunction<String> values = Formats::number;

    public CurveChart(Curve... curves) {
        this.curves = List.of(curves);
        plot = new CurvePlot(this.curves);
        getStyleClass().add("curve-chart");
        levels.getStyleClass().add("levels");
        for (Curve curve : curves) {
            HBox key = key(curve);
            keys.put(curve, key);
            (curve.kind().isLevel() ? levels : legend).getChildren().add(key);
        }
        legend.getChildren().addAll(Layout.spacer(), where);
        getChildren().addAll(legend, Layout.collapsing(levels), Layout.grow(new StackPane(plot, empty)));
        plot.hoverXProperty().subscribe(this::refresh);
    }

    /**
     * Names the x axis and says how y is written.
     *
     * @param xName such as {@code "epochs"}
     * @param ticks writes the round numbers at the axis, such as {@link Formats#tick}
     * @param values writes values of curves, such as {@link Formats#percent}
     */
    public void setAxes(String xName, DoubleFunction<String> ticks, DoubleFunction<String> values) {
        this.values = values;
        plot.setAxes(xName, ticks);
        refresh();
    }

    /** Says how an x is written where that is not its number, such as when curves stand over powers of ten. */
    public void setXNames(DoubleFunction<String> names) {
        plot.setXNames(names);
        refresh();
    }

    /** Lets the x axis reach at least so far, so that curves grow into a frame that stands still. */
    public void setXEnd(double xEnd) {
        plot.setXEnd(xEnd);
    }

    /**
     * Marks an x, whose values the legend names while the mouse is elsewhere.
     *
     * @param x NaN marks none, and the legend names the last values
     * @param known values there that are known better than by the nearest point of their curve
     */
    public void setMarker(double x, Map<Curve, Double> known) {
        marker = x;
        marked = Map.copyOf(known);
        plot.setMarker(x);
        refresh();
    }

    /** For a picture that is to have so many pixels per unit of the screen. */
    public void setSharpness(double factor) {
        plot.setSharpness(factor);
    }

    /** Where the x axis ends. */
    public double xEnd() {
        return plot.xAxis().end();
    }

    /** What is said in place of curves while there is no point. */
    public void setEmptyText(String text) {
        empty.setText(text);
        refresh();
    }

    /** Draws what has been added. */
    public void refresh() {
        boolean none = curves.stream().allMatch(curve -> curve.size() == 0);
        empty.setVisible(none);
        double hover = plot.hoverXProperty().get();
        double x = Double.isNaN(hover) ? marker : hover;
        where.setText(Double.isNaN(x) ? "" : "at " + plot.xName(x));
        keys.forEach((curve, key) -> {
            double value = Double.isNaN(hover) && marked.containsKey(curve)
                    ? marked.get(curve)
                    : Double.isNaN(x) ? curve.last() : curve.near(x);
            ((Label) key.getChildren().get(2)).setText(Double.isNaN(value) ? "" : values.apply(value));
            key.setVisible(!curve.kind().isLevel() || curve.size() > 0);
        });
        levels.setVisible(levels.getChildren().stream().anyMatch(Node::isVisible));
        plot.requestLayout();
    }

    private static HBox key(Curve curve) {
        Region line = new Region();
        line.getStyleClass().addAll("key", curve.kind().name().toLowerCase(Locale.ROOT));
        Label value = new Label();
        value.getStyleClass().add("value");
        return Layout.collapsing(Layout.cluster(line, Labels.muted(curve.name()), value));
    }
}
