package org.hundredfold.ui.classify;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.hundredfold.model.WeightPaint;
import org.hundredfold.model.WeightScale;
import org.hundredfold.model.WhyMap;
import org.hundredfold.ui.common.HeatmapRegion;

/**
 * A map of reasons as a sheet over the picture: in the two colours of the theme what speaks for the class and against it, the
 * clearer the more; where nothing speaks the picture is seen. Every pixel of the network is a crisp square.
 */
final class WhyLayer extends HeatmapRegion {
    private static final int OPAQUE = 255;

    private final ImageView view = new ImageView();
    private WhyMap map;
    private double across = 1;
    private double down = 1;

    WhyLayer() {
        getStyleClass().add("why-layer");
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(view);
    }

    /** @param shown null for none */
    void show(WhyMap shown) {
        map = shown;
        requestLayout();
    }

    /** How much of the middle of the square that the network saw is below this, in (0, 1]. */
    void setPart(double across, double down) {
        this.across = across;
        this.down = down;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int width = (int) getWidth();
        int height = (int) getHeight();
        view.setImage(map == null || width < 1 || height < 1 ? null : painted(width, height));
    }

    private WritableImage painted(int width, int height) {
        WeightScale scale = WeightScale.of(map.values(), map.values().length);
        WeightPaint paint = paint(scale, false);
        int[] squares = new int[map.values().length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = argb(map.values()[i], scale, paint);
        }
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int row = place(y, height, down);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = squares[row * map.size() + place(x, width, across)];
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }

    /** Of the map, below a point of the screen. */
    private int place(int at, int of, double part) {
        double share = 0.5 + part * ((at + 0.5) / of - 0.5);
        return Math.min(map.size() - 1, (int) (share * map.size()));
    }

    private static int argb(float value, WeightScale scale, WeightPaint paint) {
        long alpha = Math.round(OPAQUE * Math.min(1, Math.abs(value) / scale.end()));
        return (int) alpha << 24 | paint.argb(Math.copySign(scale.end(), value)) & 0xFFFFFF;
    }
}
