package org.hundredfold.data;

import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Pixels for people to look at, and features for networks. */
final class FeaturePixels implements PixelStore {
    private static final int ARRAY = 24;

    private final PixelStore pixels;
    private final float[][] features;

    /** @param features of each picture */
    FeaturePixels(PixelStore pixels, float[][] features) {
        this.pixels = pixels;
        this.features = features;
    }

    @Override
    public int count() {
        return features.length;
    }

    @Override
    public byte[] copyOf(int picture) {
        return pixels.copyOf(picture);
    }

    @Override
    public void readFloats(int picture, float[] target, int offset) {
        System.arraycopy(features[picture], 0, target, offset, features[picture].length);
    }

    @Override
    public <T> T reading(Supplier<T> work) {
        return pixels.reading(work);
    }

    @Override
    public FeaturePixels only(int[] indices) {
        return new FeaturePixels(
                pixels.only(indices),
                IntStream.of(indices).mapToObj(i -> features[i]).toArray(float[][]::new));
    }

    @Override
    public long heapBytesEach(int inputs) {
        return pixels.heapBytesEach(inputs) + (long) inputs * Float.BYTES + ARRAY;
    }
}
