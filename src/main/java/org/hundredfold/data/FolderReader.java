package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderScan.Source;
import org.hundredfold.data.Problem.Kind;

/**
 * Reads a folder with one sub-folder per class. Folders within a class folder count to the class. Every file ends as a
 * picture or as a problem with its reason. Callable from any thread; waits, so not from the window's.
 */
public final class FolderReader {
    private final Optional<PixelCache> cache;

    /** Reads every file each time and keeps the pixels in memory. */
    public FolderReader() {
        this(Optional.empty());
    }

    /** Reads only what has changed, and from folders larger than memory too. */
    public FolderReader(PixelCache cache) {
        this(Optional.of(cache));
    }

    private FolderReader(Optional<PixelCache> cache) {
        this.cache = cache;
    }

    /**
     * Reads data to train with.
     *
     * @throws ExplainedException if there are not at least two classes with pictures
     * @throws java.util.concurrent.CancellationException if the progress says so or the calling thread is interrupted;
     *     nothing goes on then
     */
    public DataSet read(Path folder, Preprocessing preprocessing, ReadProgress progress) {
        FolderScan scan = scan(folder, progress);
        FolderRefusal.ofParts(folder, scan);
        List<Problem> problems = new ArrayList<>(scan.problems());
        CacheKey key = new CacheKey(folder, Optional.empty(), preprocessing);
        LoadedFolder loaded = load(key, folder, scan.sources(), progress, problems);
        Set<String> filled = new ByClass(loaded.table(), scan.sources()).names();
        for (String name : scan.classFolders()) {
            if (!filled.contains(name)) {
                problems.add(leftOut(folder.resolve(name), "holds no picture that can be read, so it is no class"));
            }
        }
        List<String> classes =
                scan.classFolders().stream().filter(filled::contains).toList();
        FolderRefusal.ofTooFewClasses(folder, scan, classes);
        return dataSet(folder, classes, scan.sources(), loaded, problems, preprocessing);
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
        List<Source> known = new ArrayList<>();
        for (Source source : scan.sources()) {
            if (classes.contains(source.className())) {
                known.add(source);
            } else {
                problems.add(leftOut(source.file(), "lies in a folder that is none of the classes"));
            }
        }
        for (String name : classes) {
            if (!scan.classFolders().contains(name)) {
                problems.add(leftOut(folder.resolve(name), "is missing, so the class is not tested"));
            }
        }
        boolean all = known.size() == scan.sources().size();
        List<String> sorted = classes.stream().sorted(FolderScan.BY_CODE_POINT).toList();
        CacheKey key = new CacheKey(folder, all ? Optional.empty() : Optional.of(sorted), preprocessing);
        LoadedFolder loaded = load(key, folder, known, progress, problems);
        FolderRefusal.ofNothingToTest(folder, classes, loaded.table().pictures().length);
        return dataSet(folder, classes, known, loaded, problems, preprocessing);
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
        LoadedFolder loaded = new FolderLoading(cache, key, progress).load(folder, sources, problems::add);
        problems.addAll(loaded.table().problems());
        return loaded;
    }

    private static DataSet dataSet(
            Path folder,
            List<String> classes,
            List<Source> sources,
            LoadedFolder loaded,
            List<Problem> problems,
            Preprocessing preprocessing) {
        ByClass byClass = new ByClass(loaded.table(), sources);
        int[] pictures = byClass.rows(classes);
        int[] labels = byClass.labels(classes);
        problems.addAll(Duplicates.among(loaded.table(), sources, pictures));
        problems.sort(Comparator.comparing(problem -> problem.file().toString(), FolderScan.BY_CODE_POINT));
        return new DataSet(
                folder,
                classes,
                new LabelledPictures(loaded.table()::picture, pictures, labels),
                problems,
                preprocessing,
                loaded.pixels().only(pictures),
                Siblings.of(loaded.groups()).only(pictures),
                Sha256.of(classes, loaded.table(), pictures));
    }

    private static Problem leftOut(Path file, String reason) {
        return new Problem(file, Kind.LEFT_OUT, reason);
    }
}
