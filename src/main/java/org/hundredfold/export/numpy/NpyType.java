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
    UINT64("u8", 8),
    FLOAT16("f2", 2),
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
                        "it holds %s ('%s'), and only whole numbers, floating-point numbers of 16, 32 or 64 bits and texts are read"
                                .formatted(kind(code), code)));
    }

    private static String kind(String code) {
        return switch (code.charAt(0)) {
            case 'c' -> "complex numbers";
            case 'f' -> "floating-point numbers of another length";
            case 'O' -> "Python objects";
            case 'S', 'a' -> "byte strings";
            case 'V' -> "records";
            case 'M' -> "dates";
            case 'm' -> "spans of time";
            default -> "values of another type";
        };
    }

    String code() {
        return code;
    }

    int bytes() {
        return bytes;
    }

    double read(ByteBuffer from) throws UnreadableArrayException {
        return switch (this) {
            case BOOL -> from.get() == 0 ? 0 : 1;
            case INT8 -> from.get();
            case UINT8 -> from.get() & 0xFF;
            case INT16 -> from.getShort();
            case UINT16 -> from.getShort() & 0xFFFF;
            case INT32 -> from.getInt();
            case UINT32 -> from.getInt() & 0xFFFFFFFFL;
            case INT64 -> exact(from.getLong());
            case UINT64 -> exactUnsigned(from.getLong());
            case FLOAT16 -> Half.toDouble(from.getShort());
            case FLOAT32 -> from.getFloat();
            case FLOAT64 -> from.getDouble();
        };
    }

    void write(double value, ByteBuffer to) {
        switch (this) {
            case BOOL, INT8, UINT8 -> to.put((byte) (int) value);
            case INT16, UINT16 -> to.putShort((short) (int) value);
            case INT32, UINT32 -> to.putInt((int) (long) value);
            case INT64, UINT64 -> to.putLong((long) value);
            case FLOAT16 -> to.putShort(Half.of(value));
            case FLOAT32 -> to.putFloat((float) value);
            case FLOAT64 -> to.putDouble(value);
        }
    }

    private static double exact(long value) throws UnreadableArrayException {
        if (value > LARGEST_EXACT || value < -LARGEST_EXACT) {
            throw tooLarge("" + value);
        }
        return value;
    }

    private static double exactUnsigned(long value) throws UnreadableArrayException {
        if (Long.compareUnsigned(value, LARGEST_EXACT) > 0) {
            throw tooLarge(Long.toUnsignedString(value));
        }
        return value;
    }

    private static UnreadableArrayException tooLarge(String value) {
        return new UnreadableArrayException("it holds %s, which is too large to be kept exactly".formatted(value));
    }
}
