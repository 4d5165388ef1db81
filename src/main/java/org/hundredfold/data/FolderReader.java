package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderScan.Source;
import org.hundredfold.data.Problem.Kind;

/**
 * Reads a folder with one sub-folder per class. Folders within a class folder count to the class. Every file ends as a
 * picture or as a problem with its reason. Callable from any thread; waits, so not from the window's.
 */
public final class FolderReader {
    private final Optional<PixelCache> cache;
    private final FeatureSource features;
    private final Optional<FilesElsewhere> elsewhere;

    /** Reads every file each time and keeps the pixels in memory. */
    public FolderReader() {
        this(Optional.empty(), FeatureSource.NONE);
    }

    /** Reads only what has changed, and from folders larger than memory too. */
    public FolderReader(PixelCache cache) {
        this(Optional.of(cache), FeatureSource.NONE);
    }

    /** The same, and features of pictures where the preprocessing asks for them. */
    public FolderReader(Optional<PixelCache> cache, FeatureSource features) {
        this(cache, features, Optional.empty());
    }

    private FolderReader(Optional<PixelCache> cache, FeatureSource features, Optional<FilesElsewhere> elsewhere) {
        this.cache = cache;
        this.features = features;
        this.elsewhere = elsewhere;
    }

    /** The same, but folders that those others see are read by them. */
    public FolderReader elsewhere(Optional<FilesElsewhere> others) {
        return new FolderReader(cache, features, others);
    }

    /**
     * Reads data to train with.
     *
     * @throws ExplainedException if there are not at least two classes with pictures, or the sub-folders look like parts
     *     of a data set
     * @throws java.util.concurrent.CancellationException if the progress says so or the calling thread is interrupted;
     *     nothing goes on then
     */
    public DataSet read(Path folder, Preprocessing preprocessing, ReadProgress progress) {
        FolderScan scan = scan(folder, progress);
        FolderRefusal.ofParts(folder, scan);
        return read(folder, scan, preprocessing, progress);
    }

    /** As {@link #read}, but every sub-folder is a class, even if it is called {@code train} or {@code test}. */
    public DataSet readClasses(Path folder, Preprocessing preprocessing, ReadProgress progress) {
        return read(folder, scan(folder, progress), preprocessing, progress);
    }

    private DataSet read(Path folder, FolderScan scan, Preprocessing preprocessing, ReadProgress progress) {
        CacheKey key = new CacheKey(folder, Optional.empty(), Optional.empty(), preprocessing.ofPixels());
        DataSet pixels = read(key, folder, scan, scan.sources(), new ArrayList<>(scan.problems()), progress);
        return asked(pixels, preprocessing, progress);
    }

    /**
     * Reads data to train with, and with it pictures that are set aside for validation.
     *
     * @param validation a folder beside the one to train with; its class folders are matched by name, and pictures in
     *     others are left out
     * @throws ExplainedException if the folder to train with has not at least two classes with pictures, or the other has
     *     no picture of them
     * @throws java.util.concurrent.CancellationException as for {@link #read}
     */
    public DataSet readWithValidation(
            Path folder, Path validation, Preprocessing preprocessing, ReadProgress progress) {
        FolderScan scan = scan(folder, progress);
        FolderScan beside = scan(validation, progress);
        List<Problem> problems = new ArrayList<>(scan.problems());
        problems.addAll(beside.problems());
        String way = way(folder, validation);
        List<Source> known = known(scan.classFolders(), validation, beside, "validated", problems);
        List<Source> sources = new ArrayList<>(scan.sources());
        known.forEach(source -> sources.add(source.seenFrom(way)));
        sources.sort(FolderScan.BY_CLASS);
        CacheKey key = new CacheKey(folder, Optional.of(validation), Optional.empty(), preprocessing.ofPixels());
        return asked(read(key, folder, scan, sources, problems, progress), preprocessing, progress);
    }

    private static String way(Path folder, Path validation) {
        Path from = folder.toAbsolutePath().normalize();
        Path way = from.relativize(validation.toAbsolutePath().normalize());
        return PathText.of(way);
    }

    private DataSet read(
            CacheKey key,
            Path folder,
            FolderScan scan,
            List<Source> sources,
            List<Problem> problems,
            ReadProgress progress) {
        LoadedFolder loaded = load(key, folder, sources, progress, problems);
        Set<String> filled = new HashSet<>();
        IntStream.of(loaded.table().pictures())
                .mapToObj(sources::get)
                .filter(source -> !FileNames.isOutside(source.relative()))
                .forEach(source -> filled.add(source.className()));
        Set<Path> told = problems.stream()
                .filter(problem -> problem.kind() == Kind.LEFT_OUT)
                .map(Problem::file)
                .collect(Collectors.toSet());
        scan.classFolders().stream()
                .filter(name -> !filled.contains(name))
                .map(name -> PathText.resolve(folder, name))
                .filter(empty -> !told.contains(empty))
                .forEach(empty -> problems.add(leftOut(empty, "holds no picture that can be read, so it is no class")));
        IntStream.of(loaded.table().pictures())
                .mapToObj(sources::get)
                .filter(source -> !filled.contains(source.className()))
                .forEach(source -> problems.add(ofNoClass(source)));
        List<String> classes =
                scan.classFolders().stream().filter(filled::contains).toList();
        FolderRefusal.ofTooFewClasses(folder, scan, classes);
        DataSet data = dataSet(key, folder, classes, sources, loaded, problems);
        key.validation().ifPresent(validation -> FolderRefusal.ofNothingToValidate(validation, data));
        return data;
    }

    /**
     * Reads a separate test folder. Pictures in folders that are none of the classes are left out by name.
     *
     * @param classes of the data trained with; class folders are matched by name
     * @throws ExplainedException if there is no picture of any of the classes
     * @throws java.util.concurrent.CancellationException as for {@link #read}
     */
    public DataSet readAs(List<String> classes, Path folder, Preprocessing preprocessing, ReadProgress progress) {
        FolderScan scan = scan(folder, progress);
        List<Problem> problems = new ArrayList<>(scan.problems());
        List<Source> known = known(classes, folder, scan, "tested", problems);
        boolean all = known.size() == scan.sources().size();
        List<String> sorted = classes.stream().sorted(FolderScan.BY_CODE_POINT).toList();
        CacheKey key = new CacheKey(
                folder, Optional.empty(), all ? Optional.empty() : Optional.of(sorted), preprocessing.ofPixels());
        LoadedFolder loaded = load(key, folder, known, progress, problems);
        FolderRefusal.ofNothingToTest(folder, classes, loaded.table().pictures().length);
        return asked(dataSet(key, folder, classes, known, loaded, problems), preprocessing, progress);
    }

    /** The files of the classes; the others become problems, and so do classes that are missing. */
    private static List<Source> known(
            List<String> classes, Path folder, FolderScan scan, String use, List<Problem> problems) {
        List<Source> known = new ArrayList<>();
        for (Source source : scan.sources()) {
            if (classes.contains(source.className())) {
                known.add(source);
            } else {
                problems.add(ofNoClass(source));
            }
        }
        for (String name : classes) {
            if (!scan.classFolders().contains(name)) {
                problems.add(leftOut(PathText.resolve(folder, name), "is missing, so the class is not " + use));
            }
        }
        return known;
    }

    /** With features, where those are asked for. */
    private DataSet asked(DataSet pixels, Preprocessing preprocessing, ReadProgress progress) {
        return preprocessing.frozen().isEmpty()
                ? pixels
                : new FeatureReading(features, cache.map(FeatureCache::new), progress).with(pixels, preprocessing);
    }

    private static FolderScan scan(Path folder, ReadProgress progress) {
        FolderRefusal.ofNoFolder(folder);
        try {
            return FolderScan.of(folder, progress);
        } catch (IOException failure) {
            throw new ExplainedException(
                    "The folder %s cannot be listed. Check that you may read it.".formatted(folder), failure);
        }
    }

    private LoadedFolder load(
            CacheKey key, Path folder, List<Source> sources, ReadProgress progress, List<Problem> problems) {
        LoadedFolder loaded = new FolderLoading(cache, elsewhere, key, progress).load(folder, sources, problems::add);
        problems.addAll(loaded.table().problems());
        return loaded;
    }

    private static DataSet dataSet(
            CacheKey key,
            Path folder,
            List<String> classes,
            List<Source> sources,
            LoadedFolder loaded,
            List<Problem> problems) {
        ByClass byClass = new ByClass(loaded.table(), sources);
        int[] pictures = byClass.rows(classes);
        int[] labels = byClass.labels(classes);
        problems.sort(Comparator.comparing(problem -> problem.file().toString(), FolderScan.BY_CODE_POINT));
        return new DataSet(
                folder,
                key.validation(),
                classes,
                new LabelledPictures(loaded.table()::picture, pictures, labels),
                problems,
                key.preprocessing(),
                loaded.pixels().only(pictures),
                Siblings.of(loaded.groups(), new Signatures(loaded.table().signatures()))
                        .only(pictures),
                Sha256.of(classes, loaded.table(), pictures),
                List.of());
    }

    private static Problem ofNoClass(Source source) {
        return leftOut(source.file(), "lies in a folder that is none of the classes");
    }

    private static Problem leftOut(Path file, String reason) {
        return new Problem(file, Kind.LEFT_OUT, reason);
    }
}
