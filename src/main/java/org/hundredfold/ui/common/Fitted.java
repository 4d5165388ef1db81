package org.hundredfold.ui.common;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/** Decoded pictures made as large as they are shown; callable from any thread. */
public final class Fitted {
    private Fitted() {}

    /** The whole picture, made smaller if its longer side has more pixels than this; every pixel counts. */
    public static Image atMost(int side, BufferedImage picture) {
        return SwingFXUtils.toFXImage(shrunk(side, picture), null);
    }

    /** The whole picture with this many pixels along its longer side, or nearly so, for tiny ones to stay crisp. */
    public static Image to(int side, BufferedImage picture) {
        BufferedImage image = shrunk(side, picture);
        double factor = (double) side / longer(image);
        return SwingFXUtils.toFXImage(
                factor < 2
                        ? scaled(image, factor, RenderingHints.VALUE_INTERPOLATION_BILINEAR)
                        : scaled(image, Math.floor(factor), RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR),
                null);
    }

    private static BufferedImage shrunk(int side, BufferedImage picture) {
        BufferedImage image = picture;
        while (longer(image) >= 2 * side) {
            image = scaled(image, 0.5, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        }
        double factor = (double) side / longer(image);
        return factor < 1 ? scaled(image, factor, RenderingHints.VALUE_INTERPOLATION_BILINEAR) : image;
    }

    private static int longer(BufferedImage image) {
        return Math.max(image.getWidth(), image.getHeight());
    }

    private static BufferedImage scaled(BufferedImage image, double factor, Object interpolation) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        BufferedImage target = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, interpolation);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return target;
    }
}
