package org.hundredfold.ui.common;

import java.nio.file.Path;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderLayout;

/** Folders and data in words. */
public final class DataWords {
    private DataWords() {}

    /**
     * The name of a folder of pictures; of a part of a published set such as {@code mnist/train}. All of the path where it
     * has no name, as for a drive.
     */
    public static String name(Path folder) {
        int names = folder.getNameCount();
        if (names == 0) {
            return folder.toString();
        }
        String name = folder.getFileName().toString();
        return names > 1 && FolderLayout.isPart(name) ? folder.getName(names - 2) + "/" + name : name;
    }

    /** Such as {@code 2,062 pictures, 10 classes}. */
    public static String extent(DataSet data) {
        return Formats.count(data.pictures().size(), "picture", "pictures") + ", "
                + Formats.count(data.classes().size(), "class", "classes");
    }
}
