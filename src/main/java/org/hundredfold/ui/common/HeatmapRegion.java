package org.hundredfold.ui.common;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.hundredfold.model.WeightPaint;
import org.hundredfold.model.WeightScale;

/** Something that draws weights: the colours come from the style sheet, and when they change it is laid out anew. */
public abstract class HeatmapRegion extends Region {
    private static final StyleablePropertyFactory<HeatmapRegion> CSS =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final int COLORS = 256;

    private final StyleableProperty<Color> negative =
            CSS.createStyleableColorProperty(this, "negative", "-heatmap-negative", region -> region.negative);
    private final StyleableProperty<Color> neutral =
            CSS.createStyleableColorProperty(this, "neutral", "-heatmap-neutral", region -> region.neutral);
    private final StyleableProperty<Color> positive =
            CSS.createStyleableColorProperty(this, "positive", "-heatmap-positive", region -> region.positive);

    protected HeatmapRegion() {
        getStyleClass().add("heatmap");
        for (StyleableProperty<?> styled : List.of(negative, neutral, positive)) {
            ((ObservableValue<?>) styled).subscribe(this::requestLayout);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return CSS.getCssMetaData();
    }

    /** What draws weights in the colours of the theme. */
    protected WeightPaint paint(WeightScale scale, boolean inColour) {
        int[] colors = new int[COLORS];
        for (int i = 0; i < COLORS; i++) {
            double t = 2.0 * i / (COLORS - 1) - 1;
            Color end = t < 0 ? negative.getValue() : positive.getValue();
            Color color = neutral.getValue().interpolate(end, Math.abs(t));
            colors[i] = 0xFF000000
                    | (int) Math.round(255 * color.getRed()) << 16
                    | (int) Math.round(255 * color.getGreen()) << 8
                    | (int) Math.round(255 * color.getBlue());
        }
        return new WeightPaint(colors, scale, inColour);
    }
}
