package org.hundredfold.data;

/**
 * In which numbers a network that others have trained wants its pixels. Kept by name.
 */
public enum FeatureScaling {
    /** The colours' mean and deviation over ImageNet become 0 and 1: what nearly every published network has learned with. */
    IMAGENET(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f}),
    /** From 0 to 1. */
    UNIT(0, 1),
    /** From -1 to 1. */
    SIGNED(0.5f, 0.5f),
    /** From 0 to 255, as they are in the file. */
    BYTES(0, 1 / 255f);

    private static final int MOST = 255;

    private final float[] mean;
    private final float[] deviation;

    FeatureScaling(float mean, float deviation) {
        this(new float[] {mean, mean, mean}, new float[] {deviation, deviation, deviation});
    }

    FeatureScaling(float[] mean, float[] deviation) {
        this.mean = mean;
        this.deviation = deviation;
    }

    /**
     * @param value an unsigned byte of a pixel
     * @param channel 0 to 2
     */
    public float apply(byte value, int channel) {
        int whole = Byte.toUnsignedInt(value);
        return this == BYTES ? whole : ((float) whole / MOST - mean[channel]) / deviation[channel];
    }
}
