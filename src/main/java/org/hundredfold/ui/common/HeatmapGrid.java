package org.hundredfold.ui.common;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hundredfold.model.FirstWeights;
import org.hundredfold.model.WeightScale;

/**
 * What hidden units look for: one small picture per unit or filter with its incoming weights, blue below 0, red above, or
 * in colour where that tells more, and one scale shared by all beside the heading. Shows as many as fit and says how many
 * that are.
 */
public final class HeatmapGrid extends VBox {
    /** What colours mean where weights are drawn in colour. */
    public static final String COLOUR_KEY = "The three weights of a pixel are its red, green and blue; mid grey is 0.";

    private final HeatmapAtlas atlas = new HeatmapAtlas();
    private final Label shown = Labels.muted("");
    private final Label heading = Labels.section(heading(FirstWeights.NONE));
    private final Label key = Labels.muted(COLOUR_KEY);
    private String instead = "";
    private final WeightLegend legend = new WeightLegend();

    public HeatmapGrid() {
        getStyleClass().add("heatmap-grid");
        legend.setVisible(false);
        key.setWrapText(true);
        key.setMinHeight(USE_PREF_SIZE);
        key.setVisible(false);
        getChildren()
                .addAll(
                        Layout.row(heading, shown, Layout.spacer(), legend),
                        Layout.collapsing(key),
                        Layout.grow(atlas));
        atlas.setOnDrawn(this::describe);
    }

    /** Draws the weights of a layer that looks at pictures; drawn once per pulse however often it is called. */
    public void show(FirstWeights weights) {
        instead = "";
        heading.setText(heading(weights));
        key.setVisible(weights.areColourful());
        atlas.show(weights);
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

    /** How high this must be to show all as small as they get. */
    public static double heightOfAll(FirstWeights weights, double width) {
        return Tiling.heightOfAll(weights.count(), weights.size(), width);
    }

    /** Back to nothing. */
    public void clear() {
        show(FirstWeights.NONE);
    }

    private void describe() {
        FirstWeights weights = atlas.weights();
        legend.setVisible(weights.count() > 0);
        shown.setText(weights.count() == 0 ? instead : inNumbers(weights, atlas.shown()));
        legend.show(atlas.scale(), weights.areColourful());
    }

    /** How many weights are pictures, such as {@code 16 filters}. */
    public static String inWords(FirstWeights weights) {
        return weights.filters()
                ? Formats.count(weights.count(), "filter", "filters")
                : Formats.count(weights.count(), "unit", "units");
    }

    private static String heading(FirstWeights weights) {
        return weights.filters() ? "Filters" : "Hidden units";
    }

    private static String inNumbers(FirstWeights weights, int shown) {
        return shown == weights.count()
                ? Formats.count(weights.count())
                : "%d of %s".formatted(shown, Formats.count(weights.count()));
    }
}
