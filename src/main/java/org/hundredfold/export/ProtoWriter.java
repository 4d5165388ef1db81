package org.hundredfold.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message of protocol buffers, field by field in the order in which they are given. Long values are not copied. */
public final class ProtoWriter {
    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final List<byte[]> parts = new ArrayList<>();
    private long length;

    /** A whole number, of any width that is not fixed; or a name by its number. */
    public ProtoWriter number(int field, long value) {
        key(field, VARINT);
        varint(value);
        return this;
    }

    public ProtoWriter real(int field, float value) {
        key(field, FIXED_32);
        int bits = Float.floatToRawIntBits(value);
        append(new byte[] {(byte) bits, (byte) (bits >> 8), (byte) (bits >> 16), (byte) (bits >> 24)});
        return this;
    }

    public ProtoWriter precise(int field, double value) {
        key(field, FIXED_64);
        append(ByteBuffer.allocate(Double.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array());
        return this;
    }

    /** In UTF-8. */
    public ProtoWriter text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** @param value not to be changed any more */
    public ProtoWriter bytes(int field, byte[] value) {
        key(field, BYTES);
        varint(value.length);
        append(value);
        return this;
    }

    /** @param value as it is now */
    public ProtoWriter message(int field, ProtoWriter value) {
        key(field, BYTES);
        varint(value.length);
        parts.addAll(value.parts);
        length += value.length;
        return this;
    }

    public void writeTo(OutputStream out) throws IOException {
        for (byte[] part : parts) {
            out.write(part);
        }
    }

    public byte[] bytes() {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(length));
        parts.forEach(all::put);
        return all.array();
    }

    private void key(int field, int type) {
        varint((long) field << 3 | type);
    }

    private void varint(long value) {
        ByteArrayOutputStream digits = new ByteArrayOutputStream(Long.BYTES);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            digits.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        digits.write((int) rest);
        append(digits.toByteArray());
    }

    private void append(byte[] part) {
        parts.add(part);
        length += part.length;
    }
}
