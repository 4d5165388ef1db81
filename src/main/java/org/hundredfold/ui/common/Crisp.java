package org.hundredfold.ui.common;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Enlarges small pictures so that pixels stay squares; JavaFX drawing in software blurs them whatever it is told. */
public final class Crisp {
    private Crisp() {}

    /** The largest whole multiple of the picture that fits into the room, or the picture itself. */
    public static Image within(Image image, double width, double height) {
        int factor = (int) Math.min(width / image.getWidth(), height / image.getHeight());
        return factor > 1 ? enlarged(image, factor) : image;
    }

    private static Image enlarged(Image image, int factor) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] source = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), source, 0, width);
        int[] target = new int[source.length * factor * factor];
        int stride = width * factor;
        for (int i = 0; i < target.length; i++) {
            target[i] = source[i / stride / factor * width + i % stride / factor];
        }
        WritableImage enlarged = new WritableImage(stride, height * factor);
        enlarged.getPixelWriter()
                .setPixels(0, 0, stride, height * factor, PixelFormat.getIntArgbInstance(), target, 0, stride);
        return enlarged;
    }
}
