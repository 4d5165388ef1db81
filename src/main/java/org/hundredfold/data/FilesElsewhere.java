package org.hundredfold.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads files of pictures in other processes, which keep the pixels: what comes here is only what became of each file. */
public interface FilesElsewhere {
    /**
     * What was read.
     *
     * @param blocks what became of the files, each once, without pixels
     * @param pixels of the files in their order
     */
    record Outcome(List<FileBlock> blocks, PixelStore pixels) {}

    /**
     * Reads files, as {@link FolderReader} would here, if all of these processes find them where they are here.
     *
     * @param relative the files' paths from the folder on, each a {@link PathText}
     * @return what was read; empty if not all of the processes find them
     * @throws org.hundredfold.ExplainedException if the processes are lost
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    Optional<Outcome> read(Path folder, List<String> relative, Preprocessing preprocessing, ReadProgress progress);
}
