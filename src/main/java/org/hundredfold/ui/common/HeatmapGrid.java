package org.hundredfold.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What hidden units look for: one small picture per unit with its incoming weights, blue below 0, red above, and one
 * scale shared by all beside the heading. Shows as many units as fit and says how many that are.
 */
public final class HeatmapGrid extends VBox {
    private final HeatmapAtlas atlas = new HeatmapAtlas();
    private final Label shown = Labels.muted("");
    private final Label low = Labels.muted("");
    private final Label high = Labels.muted("");
    private final Label heading;
    private String instead = "";
    private final HBox legend;

    public HeatmapGrid(String text) {
        heading = Labels.section(text);
        getStyleClass().add("heatmap-grid");
        Region bar = new Region();
        bar.getStyleClass().add("weight-scale");
        legend = Layout.cluster(low, bar, high);
        legend.setVisible(false);
        getChildren().addAll(Layout.row(heading, shown, Layout.spacer(), legend), Layout.grow(atlas));
        atlas.setOnDrawn(this::describe);
    }

    /**
     * Draws the weights of a layer that looks at pictures; drawn once per pulse however often it is called.
     *
     * @param weights {@code [units, channels * size * size]}, row-major from index 0; more may follow. Not to be changed
     *     any more. With three channels the mean of a pixel's three weights is drawn.
     */
    public void show(float[] weights, int units, int size, int channels) {
        instead = "";
        atlas.show(weights, units, size, channels);
    }

    /** Says something in place of weights. */
    public void explain(String sentence) {
        clear();
        instead = sentence;
        describe();
    }

    /** Keeps to this scale whatever is shown, so that weights can be seen to grow; null follows what is shown. */
    public void setScale(WeightScale scale) {
        atlas.setScale(scale);
    }

    /** How high this must be to show all units as small as they get. */
    public static double heightOfAll(int units, int size, double width) {
        return Tiling.heightOfAll(units, size, width);
    }

    public void setHeading(String text) {
        heading.setText(text);
    }

    /** Back to nothing. */
    public void clear() {
        instead = "";
        atlas.show(new float[0], 0, 1, 1);
    }

    private void describe() {
        int units = atlas.units();
        legend.setVisible(units > 0);
        shown.setText(
                units == 0
                        ? instead
                        : atlas.visibleUnits() == units
                                ? Formats.count(units, "unit", "units")
                                : "%d of %d units".formatted(atlas.visibleUnits(), units));
        low.setText("−" + Formats.number(atlas.scale().end()));
        high.setText("+" + Formats.number(atlas.scale().end()));
    }
}
