package org.hundredfold.ui.classify;

import java.nio.file.Path;

/** Shows a picture among the others of its folder. */
@FunctionalInterface
public interface OpenPicture {
    /** @param folder of the data set that the picture belongs to */
    void open(Path folder, Path picture);
}
