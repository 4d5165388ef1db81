package org.hundredfold.data;

import java.util.stream.IntStream;

/** Pixels in memory. */
final class HeapPixels implements PixelStore {
    /** What Java adds to an array, with the reference to it. */
    private static final int ARRAY = 24;

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
        Scaling.Shared.FASTEST.toFloats(pictures[picture], target, offset);
    }

    @Override
    public long heapBytesEach(int inputs) {
        return inputs + ARRAY;
    }
}
