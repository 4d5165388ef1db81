package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hundredfold.data.Problem.Kind;

/**
 * Lists what a folder of class folders holds, without opening a file. Every entry ends as a file to read or as a
 * problem, save the well-known litter of operating systems. Links are followed, except to where one has been already.
 */
final class FolderScan {
    /** By code point, so that the order is the same on every machine and in every language. */
    static final Comparator<String> BY_CODE_POINT = FolderScan::compareCodePoints;

    /**
     * A file below a class folder.
     *
     * @param relative its path from the data set's folder on, as {@link PathText}
     * @param size in bytes
     * @param modified when it was last written, in nanoseconds since 1970, as precisely as the file system says
     */
    record Source(Path file, String className, String relative, long size, long modified) {
        Source seenFrom(String way) {
            return new Source(file, className, way + "/" + relative, size, modified);
        }
    }

    /** By class and relative path. */
    static final Comparator<Source> BY_CLASS =
            Comparator.comparing(Source::className, BY_CODE_POINT).thenComparing(Source::relative, BY_CODE_POINT);

    private final List<String> classFolders = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private FolderScan() {}

    /**
     * @throws IOException if the folder itself cannot be listed
     * @throws java.util.concurrent.CancellationException if the progress says so
     */
    static FolderScan of(Path root, ReadProgress progress) throws IOException {
        FolderScan scan = new FolderScan();
        Path realRoot = root.toRealPath();
        List<Entry> folders = scan.classFolders(Entry.in(root), realRoot);
        ClassScan[] classes = new ClassScan[folders.size()];
        AtomicInteger found = new AtomicInteger();
        Parallel.forEach(classes.length, i -> classes[i] = ClassScan.of(realRoot, folders.get(i), found, progress));
        for (ClassScan read : classes) {
            scan.sources.addAll(read.sources());
            scan.problems.addAll(read.problems());
        }
        return scan;
    }

    private List<Entry> classFolders(List<Entry> entries, Path realRoot) {
        List<Entry> folders = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.isLitter()) {
                continue;
            }
            if (entry.isFolder() && !entry.isHidden() && !entry.leadsAround(realRoot)) {
                folders.add(entry);
            } else {
                problems.add(new Problem(entry.path(), Kind.LEFT_OUT, whyNoClass(entry)));
            }
        }
        folders.sort(Comparator.comparing(Entry::name, BY_CODE_POINT));
        folders.forEach(this::addClass);
        return folders;
    }

    private void addClass(Entry folder) {
        classFolders.add(folder.name());
        if (folder.name().indexOf(PathText.LOST) >= 0) {
            problems.add(new Problem(
                    folder.path(),
                    Kind.WARNING,
                    "has a name that cannot be read, so the class is called %s; rename the folder"
                            .formatted(folder.name())));
        }
    }

    private static String whyNoClass(Entry entry) {
        if (entry.isHidden()) {
            return "is hidden";
        }
        return entry.isFolder()
                ? "is a link to a folder around it"
                : "lies beside the class folders, not in one of them";
    }

    /** Names of the folders directly below, in order, whether they hold pictures or not. */
    List<String> classFolders() {
        return classFolders;
    }

    /** In order of class and relative path. */
    List<Source> sources() {
        return sources;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The folders directly below that may be classes or parts of a data set. */
    static List<Path> foldersIn(Path folder) throws IOException {
        return Entry.in(folder).stream()
                .filter(entry -> entry.isFolder() && !entry.isLitter() && !entry.isHidden())
                .map(Entry::path)
                .toList();
    }

    /** {@link String#compareTo} goes by UTF-16 unit and so puts emoji before some letters. */
    private static int compareCodePoints(String a, String b) {
        for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
            char left = a.charAt(i);
            char right = b.charAt(i);
            if (left != right) {
                return Character.isSurrogate(left) == Character.isSurrogate(right)
                        ? Character.compare(left, right)
                        : Boolean.compare(Character.isSurrogate(left), Character.isSurrogate(right));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
