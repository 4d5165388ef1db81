package org.hundredfold.data;

import java.util.List;

/** Keeps pixels in memory. */
final class HeapSink implements PixelSink {
    private final byte[][] kept;
    private final List<Problem> problems;

    /** @param problems why they are not kept elsewhere */
    HeapSink(int files, List<Problem> problems) {
        kept = new byte[files][];
        this.problems = problems;
    }

    @Override
    public void write(int first, byte[][] pixels) {
        System.arraycopy(pixels, 0, kept, first, pixels.length);
    }

    @Override
    public HeapPixels finish(FileTable table, int[] groups) {
        return new HeapPixels(kept);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public void close() {}
}
