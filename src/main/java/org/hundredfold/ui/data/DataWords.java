package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.ui.common.Formats;

/** Folders and data in words. */
final class DataWords {
    private DataWords() {}

    /** The last part of a path, or all of it where there is none, as for a drive. */
    static String name(Path folder) {
        return Optional.ofNullable(folder.getFileName()).orElse(folder).toString();
    }

    /** Such as {@code 2,062 pictures, 10 classes}. */
    static String extent(DataSet data) {
        return Formats.count(data.pictures().size(), "picture", "pictures") + ", "
                + Formats.count(data.classes().size(), "class", "classes");
    }
}
