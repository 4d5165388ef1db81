package org.hundredfold.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * Reads the one thing of EXIF metadata that matters here (EXIF 2.3, which is laid out as TIFF 6.0). Everything else in it
 * is left alone: a damaged maker's note can keep a reader of all of it busy for hours.
 */
final class Exif {
    private static final int MAGIC = 42;
    private static final int ENTRY_BYTES = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private Exif() {}

    /** The orientation, 1 to 8, that the first directory of a block names; empty if it names none or is damaged. */
    static OptionalInt orientation(ByteBuffer block) {
        ByteBuffer tiff = block.slice().order(order(block));
        if (tiff.remaining() < 10 || tiff.getShort(2) != MAGIC) {
            return OptionalInt.empty();
        }
        int directory = tiff.getInt(4);
        if (directory < 0 || directory > tiff.limit() - 2) {
            return OptionalInt.empty();
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        int end = Math.min(entries, (tiff.limit() - directory - 2) / ENTRY_BYTES);
        for (int i = 0; i < end; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                return valid(value(tiff, entry));
            }
        }
        return OptionalInt.empty();
    }

    private static ByteOrder order(ByteBuffer block) {
        return block.hasRemaining() && block.get(block.position()) == 'I'
                ? ByteOrder.LITTLE_ENDIAN
                : ByteOrder.BIG_ENDIAN;
    }

    /** A short by the standard; some programs write a long. */
    private static int value(ByteBuffer tiff, int entry) {
        return switch (tiff.getShort(entry + 2)) {
            case SHORT -> tiff.getShort(entry + 8);
            case LONG -> tiff.getInt(entry + 8);
            default -> 0;
        };
    }

    private static OptionalInt valid(int number) {
        return number >= 1 && number <= 8 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
