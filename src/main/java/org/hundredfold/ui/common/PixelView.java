package org.hundredfold.ui.common;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.hundredfold.data.Preprocessing;

/** What the network sees: a preprocessed picture with every pixel as a crisp square, as large as the room allows. */
public final class PixelView extends Region {
    private final ImageView view = new ImageView();
    private Image image;

    public PixelView() {
        getStyleClass().add("pixel-view");
        view.setSmooth(false);
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    /** @param pixels bytes laid out as {@link Preprocessing#inputs()} says */
    public void show(byte[] pixels, Preprocessing preprocessing) {
        show(image(pixels, preprocessing));
    }

    /** @param shown a square picture */
    public void show(Image shown) {
        image = shown;
        requestLayout();
    }

    /** The same bytes as a picture of one pixel per value, for thumbnails. */
    public static WritableImage image(byte[] pixels, Preprocessing preprocessing) {
        int size = preprocessing.size();
        int plane = preprocessing.colour() ? size * size : 0;
        int[] argb = new int[size * size];
        for (int i = 0; i < argb.length; i++) {
            int red = pixels[i] & 0xFF;
            int green = pixels[i + plane] & 0xFF;
            int blue = pixels[i + 2 * plane] & 0xFF;
            argb[i] = 0xFF000000 | red << 16 | green << 8 | blue;
        }
        WritableImage image = new WritableImage(size, size);
        image.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), argb, 0, size);
        return image;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.min(
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset()));
        if (image == null || side < 1) {
            return;
        }
        view.setImage(Crisp.within(image, side, side));
        double fit = Math.min(side, view.getImage().getWidth());
        view.setFitWidth(fit);
        view.setFitHeight(fit);
        view.relocate(Math.floor((getWidth() - fit) / 2), Math.floor((getHeight() - fit) / 2));
    }
}
