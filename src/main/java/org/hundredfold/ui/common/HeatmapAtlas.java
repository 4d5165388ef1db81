package org.hundredfold.ui.common;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.hundredfold.model.FirstWeights;
import org.hundredfold.model.WeightPaint;
import org.hundredfold.model.WeightScale;

/** All heatmaps of a {@link HeatmapGrid} in one picture, which is far cheaper than one picture each. */
final class HeatmapAtlas extends HeatmapRegion {
    private static final int ROWS = 3;

    private final ImageView view = new ImageView();
    private PixelBuffer<IntBuffer> buffer;
    private Runnable onDrawn = () -> {};
    private FirstWeights weights = FirstWeights.NONE;
    private Tiling tiling = new Tiling(1, 1, 1, 0);
    private WeightScale scale = new WeightScale(1);
    private WeightScale fixed;

    HeatmapAtlas() {
        getStyleClass().add("heatmap-atlas");
        view.setSmooth(false);
        getChildren().add(view);
    }

    void setOnDrawn(Runnable onDrawn) {
        this.onDrawn = onDrawn;
    }

    void show(FirstWeights weights) {
        this.weights = weights;
        requestLayout();
    }

    /** @param fixed null to follow the weights */
    void setScale(WeightScale fixed) {
        this.fixed = fixed;
        requestLayout();
    }

    FirstWeights weights() {
        return weights;
    }

    /** How many there was room for. */
    int shown() {
        return tiling.shown();
    }

    WeightScale scale() {
        return scale;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double most = Tiling.rowsHeight(ROWS, weights.size());
        return weights.count() == 0 || width <= 0
                ? most
                : Tiling.of(weights.count(), weights.size(), width, most).height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return Tiling.rowsHeight(1, weights.size());
    }

    @Override
    protected void layoutChildren() {
        tiling = Tiling.of(weights.count(), weights.size(), getWidth(), getHeight());
        scale = fixed == null ? weights.scale() : fixed;
        view.setVisible(weights.count() > 0);
        if (weights.count() > 0) {
            draw();
        }
        onDrawn.run();
    }

    private void draw() {
        int width = tiling.width();
        int height = tiling.height();
        if (buffer == null || buffer.getWidth() != width || buffer.getHeight() != height) {
            buffer = new PixelBuffer<>(
                    width, height, IntBuffer.allocate(width * height), PixelFormat.getIntArgbPreInstance());
            view.setImage(new WritableImage(buffer));
        }
        WeightPaint paint = paint(scale, weights.areColourful());
        int[] target = buffer.getBuffer().array();
        Arrays.fill(target, 0);
        int step = tiling.cell() + Tiling.GAP;
        for (int unit = 0; unit < tiling.shown(); unit++) {
            int corner = (unit / tiling.columns() * width + unit % tiling.columns()) * step;
            paint.draw(weights, unit, tiling.zoom(), target, corner, width);
        }
        buffer.updateBuffer(whole -> null);
    }
}
