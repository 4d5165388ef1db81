package org.hundredfold.data;

import java.util.function.Supplier;

/**
 * The preprocessed pixels of a data set, one byte per value; turned into floats only batch by batch. Immutable; callable
 * from any thread.
 */
public interface PixelStore {
    /** @param pictures the values of each, laid out as {@link Preprocessing#inputs()} says; not to be changed any more */
    static PixelStore of(byte[][] pictures) {
        return new HeapPixels(pictures);
    }

    int count();

    /** The values of one picture, 0 to 255 as unsigned bytes, laid out as {@link Preprocessing#inputs()} says. */
    byte[] copyOf(int picture);

    /** Writes the values of one picture, scaled to [0, 1], to {@code target} from {@code offset} on. */
    void readFloats(int picture, float[] target, int offset);

    /**
     * Does some work that reads pixels. What was read must be taken for true only when the work has ended here.
     *
     * @throws org.hundredfold.ExplainedException if the pixels lie in a file and it has become unreadable, which nothing
     *     else tells for sure
     */
    default <T> T reading(Supplier<T> work) {
        return work.get();
    }

    /** Those of the pictures with the given indices, in that order. */
    PixelStore only(int[] indices);

    /** Bytes on the heap that one more picture takes, if it has so many values. */
    default long heapBytesEach(int inputs) {
        return Integer.BYTES;
    }
}
