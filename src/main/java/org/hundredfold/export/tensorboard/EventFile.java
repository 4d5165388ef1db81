package org.hundredfold.export.tensorboard;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.zip.CRC32C;
import org.hundredfold.export.ProtoWriter;

/**
 * Scalars as TensorBoard reads them: records of TensorFlow's framing, each an {@code Event} of {@code event.proto}.
 *
 * <p>A record is the length of its data (8 bytes, little-endian), the masked CRC-32C of these, the data, and theirs.
 */
final class EventFile {
    private static final int WALL_TIME = 1;
    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int VALUE = 1;
    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;

    /** Of {@code tensorflow/core/lib/hash/crc32c.h}. */
    private static final int MASK = 0xA282EAD8;

    private final OutputStream out;

    /** @param start of the run, seconds since 1970 */
    EventFile(OutputStream out, double start) throws IOException {
        this.out = out;
        record(new ProtoWriter().precise(WALL_TIME, start).text(FILE_VERSION, "brain.Event:2"));
    }

    /**
     * @param wallTime seconds since 1970
     * @param values by tag; those that do not exist are left out
     */
    void scalars(double wallTime, long step, Map<String, Double> values) throws IOException {
        ProtoWriter summary = new ProtoWriter();
        for (Map.Entry<String, Double> value : values.entrySet()) {
            if (Double.isFinite(value.getValue())) {
                summary.message(
                        VALUE,
                        new ProtoWriter()
                                .text(TAG, value.getKey())
                                .real(SIMPLE_VALUE, value.getValue().floatValue()));
            }
        }
        record(new ProtoWriter().precise(WALL_TIME, wallTime).number(STEP, step).message(SUMMARY, summary));
    }

    private void record(ProtoWriter event) throws IOException {
        byte[] data = event.bytes();
        byte[] length = little(Long.BYTES).putLong(data.length).array();
        out.write(length);
        out.write(checksum(length));
        out.write(data);
        out.write(checksum(data));
    }

    private static byte[] checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return little(Integer.BYTES)
                .putInt(Integer.rotateRight((int) crc.getValue(), 15) + MASK)
                .array();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
