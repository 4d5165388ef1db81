package org.hundredfold.export.keras;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hundredfold.export.layers.Tensor;

/**
 * A file of HDF5 with floats in groups, by version 3 of the HDF5 File Format Specification: a superblock (II.A) of version 2, and for
 * each group and data set an object header (IV.A.1.b) of version 2, each after what it points to.
 */
final class Hdf5 {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};
    private static final int SUPERBLOCK = 48;
    private static final long NOWHERE = -1;
    /** Of an object header, before and after its messages. */
    private static final int FRAME = 14;

    private static final int DATA_SPACE = 1;
    private static final int LINK_INFO = 2;
    private static final int DATA_TYPE = 3;
    private static final int FILL_VALUE = 5;
    private static final int LINK = 6;
    private static final int LAYOUT = 8;
    private static final int GROUP_INFO = 10;

    private final List<Part> parts = new ArrayList<>();
    private long length = SUPERBLOCK;

    /** A header, or the values that follow one. */
    private interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @return its address */
    long dataSet(Tensor tensor) {
        int rank = tensor.shape().size();
        ByteBuffer space = message(DATA_SPACE, 4 + Long.BYTES * rank).put(new byte[] {2, (byte) rank, 0, 1});
        tensor.shape().forEach(space::putLong);
        // Floats of IEEE 754 in 32 bits, little-endian.
        ByteBuffer type = message(DATA_TYPE, 20)
                .put(new byte[] {0x11, 0x20, 31, 0})
                .putInt(Float.BYTES)
                .putShort((short) 0)
                .putShort((short) Float.SIZE)
                .put(new byte[] {23, 8, 0, 23})
                .putInt(127);
        // None is needed, as every value is there.
        ByteBuffer fill = message(FILL_VALUE, 2).put(new byte[] {3, 0x11});
        ByteBuffer layout = message(LAYOUT, 18).put(new byte[] {3, 1});
        int header = FRAME + space.capacity() + type.capacity() + fill.capacity() + layout.capacity();
        long bytes = (long) Float.BYTES * tensor.values().length;
        layout.putLong(length + header).putLong(bytes);
        long address = add(List.of(type, space, fill, layout));
        parts.add(out -> write(tensor.values(), out));
        length += bytes;
        return address;
    }

    /**
     * @param members addresses by name
     * @return its address
     */
    long group(Map<String, Long> members) {
        List<ByteBuffer> messages = new ArrayList<>();
        messages.add(message(GROUP_INFO, 2));
        messages.add(message(LINK_INFO, 18).putShort((short) 0).putLong(NOWHERE).putLong(NOWHERE));
        members.forEach((name, address) -> messages.add(link(name, address)));
        return add(messages);
    }

    /** To what is in the same file, by a name in UTF-8 of less than 256 bytes. */
    private static ByteBuffer link(String name, long address) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return message(LINK, 4 + bytes.length + Long.BYTES)
                .put(new byte[] {1, 0x10, 1, (byte) bytes.length})
                .put(bytes)
                .putLong(address);
    }

    private static ByteBuffer message(int type, int size) {
        return little(4 + size).put((byte) type).putShort((short) size).put((byte) 0);
    }

    private long add(List<ByteBuffer> messages) {
        int size = messages.stream().mapToInt(ByteBuffer::capacity).sum();
        ByteBuffer header = little(FRAME + size)
                .put("OHDR".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[] {2, 2})
                .putInt(size);
        messages.forEach(message -> header.put(message.array()));
        byte[] whole = withChecksum(header);
        parts.add(out -> out.write(whole));
        long address = length;
        length += whole.length;
        return address;
    }

    /** @param root address of the group that all others are in */
    void writeTo(OutputStream out, long root) throws IOException {
        ByteBuffer superblock = little(SUPERBLOCK)
                .put(SIGNATURE)
                .put(new byte[] {2, Long.BYTES, Long.BYTES, 0})
                .putLong(0)
                .putLong(NOWHERE)
                .putLong(length)
                .putLong(root);
        out.write(withChecksum(superblock));
        for (Part part : parts) {
            part.writeTo(out);
        }
    }

    /** Of everything before. */
    private static byte[] withChecksum(ByteBuffer block) {
        return block.putInt(Lookup3.of(block.array(), block.position())).array();
    }

    private static void write(float[] values, OutputStream out) throws IOException {
        ByteBuffer buffer = little(1 << 16);
        for (float value : values) {
            buffer.putFloat(value);
            if (!buffer.hasRemaining()) {
                out.write(buffer.array());
                buffer.clear();
            }
        }
        out.write(buffer.array(), 0, buffer.position());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
