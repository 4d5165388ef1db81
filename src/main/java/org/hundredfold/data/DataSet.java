package org.hundredfold.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a folder of pictures gives: its classes, the pictures that could be read with their pixels, and every file that
 * could not with its reason. Immutable.
 *
 * @param classes names of the class folders, in order of name; a label is an index into it
 * @param pictures in order of class and relative path, whatever order the file system lists
 * @param pixels one entry per picture, in the same order
 * @param siblings pictures that must stay on one side of a split
 * @param fingerprint hex SHA-256 over classes, relative paths, file contents and corrections: equal for equal data
 */
public record DataSet(
        Path folder,
        List<String> classes,
        List<Picture> pictures,
        List<Problem> problems,
        Preprocessing preprocessing,
        PixelStore pixels,
        Siblings siblings,
        String fingerprint) {
    public DataSet {
        classes = List.copyOf(classes);
        problems = List.copyOf(problems);
    }

    /** This data set less the pictures that are in another one too, whatever their names; each becomes a problem. */
    public DataSet withoutThoseIn(DataSet other) {
        Set<String> known = other.pictures.stream().map(Picture::content).collect(Collectors.toSet());
        Predicate<Picture> isNew = picture -> !known.contains(picture.content());
        int[] kept = IntStream.range(0, pictures.size())
                .filter(i -> isNew.test(pictures.get(i)))
                .toArray();
        List<Problem> all = new ArrayList<>(problems);
        pictures.stream()
                .filter(isNew.negate())
                .forEach(copy -> all.add(new Problem(
                        copy.file(),
                        Problem.Kind.LEFT_OUT,
                        "is also in " + other.folder + ", and a test on it would prove nothing")));
        List<Picture> rest = pictures.stream().filter(isNew).toList();
        return new DataSet(
                folder, classes, rest, all, preprocessing, pixels.only(kept), siblings.only(kept), fingerprint);
    }

    /**
     * This data set, as it was read, after the user's decisions. A class that loses its last picture is no class any more.
     * The fingerprint stays if no decision concerns a picture of it.
     */
    public DataSet corrected(Corrections corrections) {
        return new Correcting(this, corrections).corrected();
    }

    /** This data set with other classes, matched by name; pictures of a class that is none of them are left out. */
    DataSet labelledAs(List<String> others) {
        if (others.equals(classes)) {
            return this;
        }
        int[] labels = classes.stream().mapToInt(others::indexOf).toArray();
        int[] kept = IntStream.range(0, pictures.size())
                .filter(i -> labels[pictures.get(i).label()] >= 0)
                .toArray();
        List<Picture> rest = IntStream.of(kept)
                .mapToObj(pictures::get)
                .map(picture -> picture.withLabel(labels[picture.label()]))
                .toList();
        return new DataSet(
                folder, others, rest, problems, preprocessing, pixels.only(kept), siblings.only(kept), fingerprint);
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
