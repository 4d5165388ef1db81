package org.hundredfold.nn;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * All that decides what a {@link Learner} learns next, as plain values: another one that takes them over goes on with the
 * same bits.
 *
 * @param parts numbers in the form of the learner that wrote them, little-endian, none longer than 8 bytes a parameter;
 *     not to be changed once they are shared
 */
public record LearnerState(List<byte[]> parts) implements Serializable {
    public LearnerState {
        parts = List.copyOf(parts);
    }

    public static byte[] bytes(int number) {
        return buffer(Integer.BYTES).putInt(number).array();
    }

    public static byte[] bytes(float[] values) {
        ByteBuffer buffer = buffer(Math.multiplyExact(values.length, Float.BYTES));
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    public static byte[] bytes(double[] values) {
        ByteBuffer buffer = buffer(Math.multiplyExact(values.length, Double.BYTES));
        buffer.asDoubleBuffer().put(values);
        return buffer.array();
    }

    public int number(int part) {
        return reading(part, Integer.BYTES).getInt();
    }

    /** @throws IllegalArgumentException if the part is not of so many values */
    public float[] floats(int part, int length) {
        float[] values = new float[length];
        reading(part, Math.multiplyExact(length, Float.BYTES)).asFloatBuffer().get(values);
        return values;
    }

    /** See {@link #floats}. */
    public double[] doubles(int part, int length) {
        double[] values = new double[length];
        reading(part, Math.multiplyExact(length, Double.BYTES)).asDoubleBuffer().get(values);
        return values;
    }

    private ByteBuffer reading(int part, int length) {
        if (part >= parts.size() || parts.get(part).length != length) {
            throw new IllegalArgumentException("This is the state of another network or another optimiser");
        }
        return ByteBuffer.wrap(parts.get(part)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
