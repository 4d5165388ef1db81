package org.hundredfold.ui.common;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** All heatmaps of a {@link HeatmapGrid} in one picture, which is far cheaper than one picture each. */
final class HeatmapAtlas extends HeatmapRegion {
    private static final int ROWS = 3;

    private final ImageView view = new ImageView();
    private PixelBuffer<IntBuffer> buffer;
    private Runnable onDrawn = () -> {};
    private float[] weights = {};
    private int units;
    private int size = 1;
    private int channels = 1;
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

    void show(float[] weights, int units, int size, int channels) {
        this.weights = weights;
        this.units = units;
        this.size = size;
        this.channels = channels;
        requestLayout();
    }

    /** @param fixed null to follow the weights */
    void setScale(WeightScale fixed) {
        this.fixed = fixed;
        requestLayout();
    }

    int units() {
        return units;
    }

    int visibleUnits() {
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
        double most = Tiling.rowsHeight(ROWS, size);
        return units == 0 || width <= 0
                ? most
                : Tiling.of(units, size, width, most).height();
    }

    @Override
    protected double computeMinHeight(double width) {
        return Tiling.rowsHeight(1, size);
    }

    @Override
    protected void layoutChildren() {
        tiling = Tiling.of(units, size, getWidth(), getHeight());
        scale = fixed == null ? WeightScale.of(weights, units * channels * size * size) : fixed;
        view.setVisible(units > 0);
        if (units > 0) {
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
        int[] colors = colors();
        int[] target = buffer.getBuffer().array();
        Arrays.fill(target, 0);
        int step = tiling.cell() + Tiling.GAP;
        for (int unit = 0; unit < tiling.shown(); unit++) {
            int corner = (unit / tiling.columns() * width + unit % tiling.columns()) * step;
            drawUnit(unit, colors, target, corner);
        }
        buffer.updateBuffer(whole -> null);
    }

    private void drawUnit(int unit, int[] colors, int[] target, int corner) {
        int zoom = tiling.zoom();
        int stride = tiling.width();
        for (int row = 0; row < size; row++) {
            int line = corner + row * zoom * stride;
            for (int column = 0; column < size; column++) {
                int color = color(colors, scale, weight(unit, row * size + column));
                Arrays.fill(target, line + column * zoom, line + (column + 1) * zoom, color);
            }
            for (int copy = 1; copy < zoom; copy++) {
                System.arraycopy(target, line, target, line + copy * stride, tiling.cell());
            }
        }
    }

    private double weight(int unit, int pixel) {
        int plane = size * size;
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            sum += weights[(unit * channels + channel) * plane + pixel];
        }
        return sum / channels;
    }
}
