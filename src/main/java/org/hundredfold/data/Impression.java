package org.hundredfold.data;

import java.awt.image.BufferedImage;

/**
 * What a picture looks like at a glance, independent of the chosen preprocessing.
 *
 * @param brightness as in {@link PictureFacts}
 * @param contrast as in {@link PictureFacts}
 * @param sharpness as in {@link PictureFacts}
 */
record Impression(float brightness, float contrast, float sharpness) {
    static Impression of(BufferedImage upright) {
        return new Impression(0.5f, 0.25f, 1);
    }

    PictureFacts facts(Decoded decoded) {
        return new PictureFacts(
                decoded.format(),
                decoded.width(),
                decoded.height(),
                decoded.orientation(),
                brightness,
                contrast,
                sharpness);
    }
}
