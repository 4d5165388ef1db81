package org.hundredfold.data;

import java.util.stream.IntStream;

/** The preprocessed pixels of a data set, one byte per value; turned into floats only batch by batch. Immutable. */
public final class PixelStore {
    private static final Scaling SCALING = Scaling.fastest();

    private final byte[][] pictures;

    /** @param pictures the values of each, laid out as {@link Preprocessing#inputs()} says; not to be changed any more */
    public PixelStore(byte[][] pictures) {
        this.pictures = pictures;
    }

    /** Those of the pictures with the given indices, in that order. */
    PixelStore only(int[] indices) {
        return new PixelStore(IntStream.of(indices).mapToObj(i -> pictures[i]).toArray(byte[][]::new));
    }

    public int count() {
        return pictures.length;
    }

    /** The values of one picture, 0 to 255 as unsigned bytes, laid out as {@link Preprocessing#inputs()} says. */
    public byte[] copyOf(int picture) {
        return pictures[picture].clone();
    }

    /** Writes the values of one picture, scaled to [0, 1], to {@code target} from {@code offset} on. */
    public void readFloats(int picture, float[] target, int offset) {
        SCALING.toFloats(pictures[picture], target, offset);
    }
}
