package org.hundredfold.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A picture as other programs have it in memory.
 *
 * @param bytes {@code [height, width, 3]}: unsigned R, G, B of each pixel, row by row
 */
public record RgbPicture(int height, int width, byte[] bytes) {
    /** @param picture of {@link BufferedImage#TYPE_INT_RGB} */
    public static RgbPicture of(BufferedImage picture) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        byte[] bytes = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bytes[3 * i] = (byte) (pixels[i] >> 16);
            bytes[3 * i + 1] = (byte) (pixels[i] >> 8);
            bytes[3 * i + 2] = (byte) pixels[i];
        }
        return new RgbPicture(picture.getHeight(), picture.getWidth(), bytes);
    }
}
