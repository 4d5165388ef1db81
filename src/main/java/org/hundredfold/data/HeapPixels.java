package org.hundredfold.data;

import java.util.stream.IntStream;

/** Pixels in memory. */
final class HeapPixels implements PixelStore {
    /** In a class of its own: to look for vectors takes some tenths of a second, which opening a folder need not wait for. */
    private static final class Floats {
        static final Scaling SCALING = Scaling.fastest();
    }

    private final byte[][] pictures;

    HeapPixels(byte[][] pictures) {
        this.pictures = pictures;
    }

    @Override
    public HeapPixels only(int[] indices) {
        return new HeapPixels(IntStream.of(indices).mapToObj(i -> pictures[i]).toArray(byte[][]::new));
    }

    @Override
    public int count() {
        return pictures.length;
    }

    @Override
    public byte[] copyOf(int picture) {
        return pictures[picture].clone();
    }

    @Override
    public void readFloats(int picture, float[] target, int offset) {
        Floats.SCALING.toFloats(pictures[picture], target, offset);
    }
}
