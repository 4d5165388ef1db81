package org.hundredfold.data;

import java.nio.file.Path;
import java.util.List;

/** Reads files of pictures in other processes, which keep the pixels: what comes here is only what became of each file. */
public interface FilesElsewhere {
    /**
     * Whether all of these processes find the files where they are here.
     *
     * @param relative the files' paths from the folder on, each a {@link PathText}
     */
    boolean see(Path folder, List<String> relative);

    /**
     * What was read.
     *
     * @param blocks what became of the files, each once, without pixels
     * @param pixels of the files in their order
     */
    record Outcome(List<FileBlock> blocks, PixelStore pixels) {}

    /**
     * Reads them all, as {@link FolderReader} would here.
     *
     * @throws org.hundredfold.ExplainedException if the processes are lost
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    Outcome read(Path folder, List<String> relative, Preprocessing preprocessing, ReadProgress progress);
}
