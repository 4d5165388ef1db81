package org.hundredfold.runs;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Parameters as the store keeps them: 32-bit floats, little-endian, one after the other. */
final class Blobs {
    private Blobs() {}

    static byte[] bytes(float[] values) {
        ByteBuffer buffer = littleEndian(ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES)));
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        littleEndian(ByteBuffer.wrap(bytes)).asFloatBuffer().get(values);
        return values;
    }

    private static ByteBuffer littleEndian(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }
}
