package org.hundredfold.data;

import java.nio.file.Path;
import java.util.List;

/**
 * What a folder of pictures gives: its classes, the pictures that could be read with their pixels, and every file that
 * could not with its reason. Immutable.
 *
 * @param classes names of the class folders, in order of name; a label is an index into it
 * @param pictures in order of class and relative path, whatever order the file system lists
 * @param pixels one entry per picture, in the same order
 * @param fingerprint hex SHA-256 over classes, relative paths and file contents: equal for equal data
 */
public record DataSet(
        Path folder,
        List<String> classes,
        List<Picture> pictures,
        List<Problem> problems,
        Preprocessing preprocessing,
        PixelStore pixels,
        String fingerprint) {
    public DataSet {
        classes = List.copyOf(classes);
        pictures = List.copyOf(pictures);
        problems = List.copyOf(problems);
    }

    /** The label of every picture. */
    public int[] labels() {
        return pictures.stream().mapToInt(Picture::label).toArray();
    }

    public int count(int label) {
        return (int)
                pictures.stream().filter(picture -> picture.label() == label).count();
    }
}
