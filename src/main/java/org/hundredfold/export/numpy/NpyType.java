package org.hundredfold.export.numpy;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The kinds of numbers in a NumPy file, each as its bytes and as a double that holds it exactly. */
public enum NpyType {
    BOOL("b1", 1),
    INT8("i1", 1),
    UINT8("u1", 1),
    INT16("i2", 2),
    UINT16("u2", 2),
    INT32("i4", 4),
    UINT32("u4", 4),
    INT64("i8", 8),
    FLOAT32("f4", 4),
    FLOAT64("f8", 8);

    private static final long LARGEST_EXACT = 1L << 53;

    private final String code;
    private final int bytes;

    NpyType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** @param code without the byte order, such as {@code f8} */
    static NpyType of(String code) throws UnreadableArrayException {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new UnreadableArrayException(
                        "its values are of the type '%s', and only whole numbers, float32 and float64 are read"
                                .formatted(code)));
    }

    String code() {
        return code;
    }

    int bytes() {
        return bytes;
    }

    double read(ByteBuffer from) throws UnreadableArrayException {
        return switch (this) {
            case BOOL, INT8 -> from.get();
            case UINT8 -> from.get() & 0xFF;
            case INT16 -> from.getShort();
            case UINT16 -> from.getShort() & 0xFFFF;
            case INT32 -> from.getInt();
            case UINT32 -> from.getInt() & 0xFFFFFFFFL;
            case INT64 -> exact(from.getLong());
            case FLOAT32 -> from.getFloat();
            case FLOAT64 -> from.getDouble();
        };
    }

    void write(double value, ByteBuffer to) {
        switch (this) {
            case BOOL, INT8, UINT8 -> to.put((byte) (int) value);
            case INT16, UINT16 -> to.putShort((short) (int) value);
            case INT32, UINT32 -> to.putInt((int) (long) value);
            case INT64 -> to.putLong((long) value);
            case FLOAT32 -> to.putFloat((float) value);
            case FLOAT64 -> to.putDouble(value);
        }
    }

    private static double exact(long value) throws UnreadableArrayException {
        if (Math.abs(value) > LARGEST_EXACT) {
            throw new UnreadableArrayException("it holds %d, which is too large to be kept exactly".formatted(value));
        }
        return value;
    }
}
