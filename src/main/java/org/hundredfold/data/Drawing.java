package org.hundredfold.data;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;

/** Pictures drawn in ink on paper. */
public final class Drawing {
    /** How much of the picture's side the longer side of a drawing takes: the middle of what the sample's do. */
    public static final double INK_SHARE = 0.72;

    /** Lighter than this in all colours is paper. */
    private static final int PAPER = 224;

    private Drawing() {}

    /**
     * Cuts the ink out and lays it in the middle of a square of paper, as large within it as the sample's drawings are.
     * Nothing is scaled.
     *
     * @param board with dark ink on white or on nothing
     * @param polarity of the square; the board's negative has light ink on dark
     * @return of {@link BufferedImage#TYPE_INT_RGB}; empty if nothing is drawn
     */
    public static Optional<BufferedImage> centred(BufferedImage board, Polarity polarity) {
        BufferedImage rgb = OnWhite.toRgb(board);
        Rectangle ink = new Rectangle(-1, -1);
        for (int y = 0; y < rgb.getHeight(); y++) {
            for (int x = 0; x < rgb.getWidth(); x++) {
                if (isInk(rgb.getRGB(x, y))) {
                    ink.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return ink.isEmpty()
                ? Optional.empty()
                : Optional.of(onSquare(rgb.getSubimage(ink.x, ink.y, ink.width, ink.height), polarity));
    }

    private static BufferedImage onSquare(BufferedImage ink, Polarity polarity) {
        int side = (int) Math.ceil(Math.max(ink.getWidth(), ink.getHeight()) / INK_SHARE);
        BufferedImage square = OnWhite.blank(side, side);
        Graphics2D graphics = square.createGraphics();
        graphics.drawImage(ink, (side - ink.getWidth()) / 2, (side - ink.getHeight()) / 2, null);
        graphics.dispose();
        if (polarity == Polarity.LIGHT_ON_DARK) {
            invert(((DataBufferInt) square.getRaster().getDataBuffer()).getData());
        }
        return square;
    }

    private static void invert(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] ^= 0xFFFFFF;
        }
    }

    private static boolean isInk(int rgb) {
        return Math.min(Math.min(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF), rgb & 0xFF) < PAPER;
    }
}
