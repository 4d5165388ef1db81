package org.hundredfold.data;

/** How files are taken together to be worked on, written and checked. Part of the format of cache files. */
final class Chunks {
    private static final int BYTES = 1 << 16;
    private static final int MOST_FILES = 8;

    private Chunks() {}

    /** Files per chunk: few enough that at the end no worker waits long for another. */
    static int files(int inputs) {
        return Math.max(1, Math.min(MOST_FILES, BYTES / inputs));
    }

    /** How many it takes. */
    static int count(int files, int inputs) {
        int each = files(inputs);
        return (int) ((files + (long) each - 1) / each);
    }
}
