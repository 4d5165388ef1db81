package org.hundredfold.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Lays pictures of every colour model on white. */
final class OnWhite {
    private static final int WHITE = 255;

    private OnWhite() {}

    /** The same picture in {@link BufferedImage#TYPE_INT_RGB}; itself if it is so already. */
    static BufferedImage toRgb(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        return isGrey(image) ? fromGrey(image) : drawn(image);
    }

    /** A white picture of {@link BufferedImage#TYPE_INT_RGB}. */
    static BufferedImage blank(int width, int height) {
        BufferedImage blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = blank.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return blank;
    }

    private static BufferedImage drawn(BufferedImage image) {
        BufferedImage target = blank(image.getWidth(), image.getHeight());
        Graphics2D graphics = target.createGraphics();
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return target;
    }

    private static boolean isGrey(BufferedImage image) {
        ColorModel model = image.getColorModel();
        int type = image.getRaster().getTransferType();
        return !(model instanceof IndexColorModel)
                && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
    }

    /** By hand, because Java2D takes grey with alpha or of 16 bits for linear light and brightens it. */
    private static BufferedImage fromGrey(BufferedImage image) {
        int width = image.getWidth();
        BufferedImage target = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) target.getRaster().getDataBuffer()).getData();
        Raster raster = image.getRaster();
        boolean alpha = image.getColorModel().hasAlpha();
        int greyMax = max(image, 0);
        int[] greys = new int[width];
        int[] alphas = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, greys);
            if (alpha) {
                raster.getSamples(0, y, width, 1, 1, alphas);
            }
            for (int x = 0; x < width; x++) {
                int grey = scale(greys[x], greyMax);
                int seen = alpha ? blend(grey, scale(alphas[x], max(image, 1))) : grey;
                pixels[y * width + x] = seen * 0x010101;
            }
        }
        return target;
    }

    private static int max(BufferedImage image, int band) {
        return (1 << image.getColorModel().getComponentSize(band)) - 1;
    }

    private static int scale(int value, int max) {
        return (value * WHITE + max / 2) / max;
    }

    private static int blend(int grey, int alpha) {
        return (grey * alpha + WHITE * (WHITE - alpha) + WHITE / 2) / WHITE;
    }
}
