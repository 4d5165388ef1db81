package org.hundredfold.data;

import java.nio.file.Path;
import java.util.AbstractList;
import java.util.RandomAccess;

/** The files of some pictures of a data set, made when they are asked for. */
final class PictureFiles extends AbstractList<Path> implements RandomAccess {
    private final DataSet data;
    private final int[] pictures;

    PictureFiles(DataSet data, int[] pictures) {
        this.data = data;
        this.pictures = pictures;
    }

    @Override
    public Path get(int index) {
        return data.pictures().get(pictures[index]).file();
    }

    @Override
    public int size() {
        return pictures.length;
    }
}
