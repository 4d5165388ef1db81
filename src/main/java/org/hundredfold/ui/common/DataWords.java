package org.hundredfold.ui.common;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.DataSet;

/** Folders and data in words. */
public final class DataWords {
    private DataWords() {}

    /** The last part of a path, or all of it where there is none, as for a drive. */
    public static String name(Path folder) {
        return Optional.ofNullable(folder.getFileName()).orElse(folder).toString();
    }

    /** Such as {@code 2,062 pictures, 10 classes}. */
    public static String extent(DataSet data) {
        return Formats.count(data.pictures().size(), "picture", "pictures") + ", "
                + Formats.count(data.classes().size(), "class", "classes");
    }
}
