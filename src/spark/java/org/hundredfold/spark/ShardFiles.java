package org.hundredfold.spark;

import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hundredfold.data.FileBlock;
import org.hundredfold.data.Preprocessing;

/**
 * The files of a shard, to be read by a worker.
 *
 * @param folder as a URI, which names it whatever the languages of the computers are
 * @param relative the files' paths from there on, as {@link org.hundredfold.data.PathText}
 * @param rows of the files among all of the folder
 */
record ShardFiles(URI folder, List<String> relative, int[] rows) implements Serializable {
    /** @param done called after each file */
    FileBlock read(Preprocessing preprocessing, Runnable done) {
        if (!seen()) {
            throw new WorkerException("one of them does not see the folder " + folder.getPath());
        }
        return FileBlock.read(Path.of(folder), relative, rows, preprocessing, done);
    }

    /** Whether this process sees the folder and the first and the last of the files. */
    boolean seen() {
        Path here = Path.of(folder);
        return Files.isDirectory(here)
                && (relative.isEmpty()
                        || FileBlock.exists(here, relative.get(0))
                                && FileBlock.exists(here, relative.get(relative.size() - 1)));
    }
}
