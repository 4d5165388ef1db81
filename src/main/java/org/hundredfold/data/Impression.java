package org.hundredfold.data;

/**
 * What a picture looks like at a glance, independent of the chosen preprocessing; the same on every machine.
 *
 * @param brightness as in {@link PictureFacts}
 * @param contrast as in {@link PictureFacts}
 * @param sharpness as in {@link PictureFacts}
 * @param signature as in {@link Signatures}
 */
record Impression(float brightness, float contrast, float sharpness, byte[] signature) {
    /** Pixels along each side of the picture that is decoded that are enough for an impression. */
    static final int NEEDED_SIDE = 32;

    static final int SIGNATURE_BYTES = Signatures.BYTES;

    private static final double WHITE = 255;

    static Impression of(Decoded decoded) {
        Glance glance = Glance.at(decoded);
        double deviation = glance.deviation();
        double sharpness = deviation == 0 ? 0 : glance.detail() / deviation;
        return new Impression(
                (float) (glance.mean() / WHITE),
                (float) (glance.contrast() / WHITE),
                (float) sharpness,
                Signatures.of(glance));
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
