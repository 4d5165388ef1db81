package org.hundredfold.data;

import java.awt.image.BufferedImage;

/**
 * What a picture looks like at a glance, independent of the chosen preprocessing.
 *
 * @param brightness as in {@link PictureFacts}
 * @param contrast as in {@link PictureFacts}
 * @param sharpness as in {@link PictureFacts}
 * @param signature {@link #SIGNATURE_BYTES} bytes that are alike for pictures that look alike
 */
record Impression(float brightness, float contrast, float sharpness, byte[] signature) {
    static final int SIGNATURE_BYTES = 64;

    static Impression of(BufferedImage upright) {
        return new Impression(0.5f, 0.25f, 1, new byte[SIGNATURE_BYTES]);
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
