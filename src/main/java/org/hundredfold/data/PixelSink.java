package org.hundredfold.data;

import java.util.List;

/**
 * Takes in the pixels of a folder while it is read, from several threads. What was not finished when it is closed leaves
 * nothing behind.
 */
interface PixelSink extends AutoCloseable {
    /**
     * Takes the pixels of files in a row.
     *
     * @param first row of the first, a multiple of {@link Chunks#files}
     * @param pixels of each; null for a file that has none
     */
    void write(int first, byte[][] pixels);

    /**
     * To be called when all has been written.
     *
     * @param groups of siblings, by row
     * @return what was written, by row
     */
    PixelStore finish(FileTable table, int[] groups);

    /** What the user must know of where the pixels went. */
    List<Problem> problems();

    @Override
    void close();
}
