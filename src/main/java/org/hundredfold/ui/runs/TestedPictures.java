package org.hundredfold.ui.runs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Test pictures to be listed.
 *
 * @param folder that they lay in
 * @param there whether the folder can be reached now
 */
record TestedPictures(Path folder, boolean there, List<TestedPicture> list) {
    TestedPictures {
        list = List.copyOf(list);
    }

    /** Asks the disk, so not for the thread of the window. */
    static TestedPictures in(Path folder, List<TestedPicture> list) {
        return new TestedPictures(folder, Files.isDirectory(folder), list);
    }
}
