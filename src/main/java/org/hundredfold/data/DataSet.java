package org.hundredfold.data;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a folder of pictures gives: its classes, the pictures that could be read with their pixels, and every file that
 * could not with its reason. Immutable.
 *
 * @param folder with the class folders
 * @param validation a folder beside it, of pictures set aside for validation, that was read with it
 * @param classes names of the class folders, in order of name; a label is an index into it
 * @param pictures in order of class and relative path, whatever order the file system lists; each is made when it is asked
 *     for, so that to look at labels alone {@link #labels} is better
 * @param pixels one entry per picture, in the same order
 * @param siblings pictures that must stay on one side of a split
 * @param fingerprint hex SHA-256 over classes, relative paths, file contents and corrections: equal for equal data
 * @param decisions of the user that have been carried out on it, in order of picture
 */
public record DataSet(
        Path folder,
        Optional<Path> validation,
        List<String> classes,
        List<Picture> pictures,
        List<Problem> problems,
        Preprocessing preprocessing,
        PixelStore pixels,
        Siblings siblings,
        String fingerprint,
        List<Decision> decisions) {
    public DataSet {
        classes = List.copyOf(classes);
        pictures = LabelledPictures.of(pictures);
        problems = List.copyOf(problems);
        decisions = List.copyOf(decisions);
    }

    /** Without a folder for validation, and as it was read. */
    public DataSet(
            Path folder,
            List<String> classes,
            List<Picture> pictures,
            List<Problem> problems,
            Preprocessing preprocessing,
            PixelStore pixels,
            Siblings siblings,
            String fingerprint) {
        this(
                folder,
                Optional.empty(),
                classes,
                pictures,
                problems,
                preprocessing,
                pixels,
                siblings,
                fingerprint,
                List.of());
    }

    /** This data set less the pictures that are in another one too, whatever their names; each becomes a problem. */
    public DataSet withoutThoseIn(DataSet other) {
        return without(all(), other.contents(), "is also in " + other.folder + ", and a test on it would");
    }

    /** This data set less the pictures set aside for validation that are also to train with; each becomes a problem. */
    DataSet withoutValidationOnTraining() {
        BitSet validation = forValidation();
        if (validation.isEmpty()) {
            return this;
        }
        int[] training = IntStream.of(all()).filter(i -> !validation.get(i)).toArray();
        return without(
                validation.stream().toArray(),
                contents(training),
                "is also a picture to train with, and validation on it would");
    }

    private DataSet without(int[] candidates, ByteRows contents, String whyNot) {
        RowLookup known = new RowLookup(contents);
        ByteRows own = contents(candidates);
        BitSet left = new BitSet();
        List<Problem> all = new ArrayList<>(problems);
        for (int i = 0; i < candidates.length; i++) {
            if (known.find(own, i) >= 0) {
                left.set(candidates[i]);
                all.add(new Problem(
                        pictures.get(candidates[i]).file(), Problem.Kind.LEFT_OUT, whyNot + " prove nothing"));
            }
        }
        int[] kept = IntStream.of(all()).filter(i -> !left.get(i)).toArray();
        return only(kept, IntStream.of(kept).map(this::label).toArray(), classes, all, fingerprint, decisions);
    }

    private int[] all() {
        return IntStream.range(0, pictures.size()).toArray();
    }

    /** The same pictures, of which a network is given features instead of pixels. */
    DataSet withFeatures(Preprocessing other, float[][] features, List<Problem> newProblems) {
        return new DataSet(
                folder,
                validation,
                classes,
                pictures,
                newProblems,
                other,
                new FeaturePixels(pixels, features),
                siblings,
                fingerprint,
                decisions);
    }

    /** What tells the pictures' files apart. */
    ByteRows contents() {
        return contents(all());
    }

    private ByteRows contents(int[] indices) {
        return ByteRows.of(
                indices.length, i -> pictures.get(indices[i]).content().getBytes(StandardCharsets.US_ASCII));
    }

    /** The pictures with the given indices, in that order; all else stays as it is for the whole. */
    public DataSet part(int[] indices) {
        return only(
                indices, IntStream.of(indices).map(this::label).toArray(), classes, problems, fingerprint, decisions);
    }

    /** The pictures with the given indices, in that order, with other labels. */
    DataSet only(
            int[] indices,
            int[] newLabels,
            List<String> newClasses,
            List<Problem> newProblems,
            String newFingerprint,
            List<Decision> newDecisions) {
        return new DataSet(
                folder,
                validation,
                newClasses,
                compact().only(indices, newLabels),
                newProblems,
                preprocessing,
                pixels.only(indices),
                siblings.only(indices),
                newFingerprint,
                newDecisions);
    }

    /**
     * This data set, as it was read, after the user's decisions. A class that loses its last picture, but for those set
     * aside for validation, is no class any more. A decision about a file that has changed, or for a class that there is
     * not, becomes a warning. The fingerprint stays if no decision holds for a picture of it.
     */
    public DataSet corrected(Corrections corrections) {
        return new Correcting(this, corrections).corrected();
    }

    /** This data set with other classes, matched by name; each picture of a class that is none of them becomes a problem. */
    public DataSet labelledAs(List<String> others) {
        if (others.equals(classes)) {
            return this;
        }
        int[] newLabels = classes.stream().mapToInt(others::indexOf).toArray();
        int[] labels = labels();
        int[] kept = IntStream.range(0, labels.length)
                .filter(i -> newLabels[labels[i]] >= 0)
                .toArray();
        int[] keptLabels = IntStream.of(kept).map(i -> newLabels[labels[i]]).toArray();
        List<Problem> all = new ArrayList<>(problems);
        IntStream.range(0, labels.length)
                .filter(i -> newLabels[labels[i]] < 0)
                .mapToObj(i -> ofNoClass(pictures.get(i)))
                .forEach(all::add);
        return only(kept, keptLabels, others, all, fingerprint, decisions);
    }

    private Problem ofNoClass(Picture picture) {
        return new Problem(
                picture.file(),
                Problem.Kind.LEFT_OUT,
                "belongs to the class %s, which is none of the classes any more"
                        .formatted(classes.get(picture.label())));
    }

    /** The label of every picture. */
    public int[] labels() {
        return compact().labels();
    }

    public int label(int picture) {
        return compact().label(picture);
    }

    /** The indices of the pictures from a folder set aside for validation. */
    BitSet forValidation() {
        return validation.isEmpty()
                ? new BitSet()
                : IntStream.range(0, pictures.size())
                        .filter(i -> pictures.get(i).validation())
                        .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    public int count(int label) {
        return compact().count(label);
    }

    /** How many of the pictures with the given indices are of each class, in order of label. */
    public int[] counts(int[] indices) {
        int[] counts = new int[classes.size()];
        for (int picture : indices) {
            counts[label(picture)]++;
        }
        return counts;
    }

    /** How many pictures are of each class, in order of label. */
    public int[] counts() {
        return counts(IntStream.range(0, pictures.size()).toArray());
    }

    private LabelledPictures compact() {
        return (LabelledPictures) pictures; // by the constructor
    }
}
