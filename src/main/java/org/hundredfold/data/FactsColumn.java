package org.hundredfold.data;

import java.nio.ByteBuffer;

/** The {@link PictureFacts} of many pictures in a few bytes each. */
final class FactsColumn {
    static final int BYTES = 2 * Byte.BYTES + 2 * Integer.BYTES + 3 * Float.BYTES;

    private static final PictureFormat[] FORMATS = PictureFormat.values();

    private FactsColumn() {}

    static void put(byte[] column, int row, PictureFacts facts) {
        ByteBuffer.wrap(column, row * BYTES, BYTES)
                .put((byte) facts.format().ordinal())
                .put((byte) facts.orientation())
                .putInt(facts.width())
                .putInt(facts.height())
                .putFloat(facts.brightness())
                .putFloat(facts.contrast())
                .putFloat(facts.sharpness());
    }

    static PictureFacts get(byte[] column, int row) {
        ByteBuffer facts = ByteBuffer.wrap(column, row * BYTES, BYTES);
        PictureFormat format = FORMATS[facts.get()];
        int orientation = facts.get();
        return new PictureFacts(
                format,
                facts.getInt(),
                facts.getInt(),
                orientation,
                facts.getFloat(),
                facts.getFloat(),
                facts.getFloat());
    }
}
