package org.hundredfold.data;

/** Goes through the segments of a JPEG file up to its first scan (ITU T.81, annex B). */
final class JpegSegments {
    private static final int FIRST = 2;
    private static final int BEGIN = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    /** Of a marker and the length behind it. */
    private static final int HEAD_BYTES = 4;

    private final byte[] file;
    private int at = FIRST;
    private int next = FIRST;

    JpegSegments(byte[] file) {
        this.file = file;
    }

    /** Where the first scan of a file begins, or what is no segment; behind its end if it is cut before. */
    static int scan(byte[] file) {
        JpegSegments segments = new JpegSegments(file);
        while (segments.advance()) {
            // all of them lie before the scan
        }
        return segments.at;
    }

    /** Goes to the next segment; false at the scan, and where the file ends or has something else. */
    boolean advance() {
        at = next;
        while (at + HEAD_BYTES <= file.length && unsigned(0) == BEGIN && unsigned(1) == BEGIN) {
            at++; // a fill byte
        }
        boolean found = at + HEAD_BYTES <= file.length && unsigned(0) == BEGIN && marker() != START_OF_SCAN;
        if (found) {
            next = at + 2 + unsigned16(2);
        }
        return found;
    }

    /** What the segment is. */
    int marker() {
        return unsigned(1);
    }

    /** Where its content begins in the file. */
    int begin() {
        return at + HEAD_BYTES;
    }

    /** Bytes of its content, as it says; the file may have fewer. */
    int length() {
        return unsigned16(2) - 2;
    }

    /** Whether the file goes on for so many bytes from the marker's first one on. */
    boolean has(int bytes) {
        return at + bytes <= file.length;
    }

    /** A byte, counted from the marker's first one on. */
    int unsigned(int offset) {
        return file[at + offset] & 0xFF;
    }

    /** Two bytes, counted from the marker's first one on. */
    int unsigned16(int offset) {
        return unsigned(offset) << 8 | unsigned(offset + 1);
    }
}
