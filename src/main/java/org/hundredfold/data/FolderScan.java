package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.hundredfold.data.Problem.Kind;

/**
 * Lists what a folder of class folders holds, without opening a file. Every entry ends as a file to read or as a
 * problem, save the well-known litter of operating systems. Links are followed, except to where one has been already.
 */
final class FolderScan {
    /** Names that systems and tools strew about, in lower case; nobody misses them. */
    private static final Set<String> LITTER = Set.of(
            ".ds_store",
            ".localized",
            ".directory",
            ".gitkeep",
            ".gitignore",
            ".git",
            ".svn",
            ".ipynb_checkpoints",
            ".thumbnails",
            ".trashes",
            ".spotlight-v100",
            ".fseventsd",
            "__macosx",
            "@eadir",
            "icon\r",
            "thumbs.db",
            "ehthumbs.db",
            "desktop.ini",
            "$recycle.bin",
            "system volume information");

    /** By code point, so that the order is the same on every machine and in every language. */
    static final Comparator<String> BY_CODE_POINT = FolderScan::compareCodePoints;

    /**
     * A file below a class folder.
     *
     * @param relative its path from the data set's folder on, with {@code /} on every system
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

    private final Path root;
    private final Path realRoot;
    private final ReadProgress progress;
    private final List<String> classFolders = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private FolderScan(Path root, ReadProgress progress) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
        this.progress = progress;
    }

    /** @throws IOException if the folder itself cannot be listed */
    static FolderScan of(Path root, ReadProgress progress) throws IOException {
        FolderScan scan = new FolderScan(root, progress);
        for (Path entry : entries(root)) {
            scan.visitTopLevel(entry);
        }
        scan.classFolders.sort(BY_CODE_POINT);
        scan.sources.sort(BY_CLASS);
        return scan;
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

    private void visitTopLevel(Path entry) {
        if (isFolder(entry) && !isLitter(entry) && !isHidden(entry) && !leadsOutwards(entry)) {
            classFolders.add(name(entry));
            visitFolder(entry, name(entry), new HashSet<>());
        } else if (!isLitter(entry)) {
            leaveOut(entry, whyNoClass(entry));
        }
    }

    private String whyNoClass(Path entry) {
        if (isHidden(entry)) {
            return "is hidden";
        }
        return isFolder(entry)
                ? "is a link to a folder around it"
                : "lies beside the class folders, not in one of them";
    }

    private void visitFolder(Path folder, String className, Set<Path> visited) {
        try {
            if (visited.add(folder.toRealPath())) {
                for (Path entry : entries(folder)) {
                    visit(entry, className, visited);
                }
            } else {
                leaveOut(folder, "is a link to a folder that its class has already");
            }
        } catch (IOException failure) {
            leaveOut(folder, "cannot be listed; check that you may read it");
        }
    }

    private void visit(Path entry, String className, Set<Path> visited) throws IOException {
        if (progress.cancelled()) {
            throw new CancellationException();
        }
        if (isLitter(entry)) {
            return;
        }
        if (isHidden(entry)) {
            leaveOut(entry, "is hidden");
        } else if (isFolder(entry) && leadsOutwards(entry)) {
            leaveOut(entry, "is a link to a folder around it");
        } else if (isFolder(entry)) {
            visitFolder(entry, className, visited);
        } else {
            visitFile(entry, className);
        }
    }

    private void visitFile(Path file, String className) throws IOException {
        if (Files.isRegularFile(file)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
            sources.add(new Source(file, className, relative(file), attributes.size(), modified));
        } else {
            leaveOut(
                    file,
                    Files.isSymbolicLink(file) ? "is a link that leads nowhere" : "is not a file that can be read");
        }
    }

    private boolean leadsOutwards(Path folder) {
        try {
            return Files.isSymbolicLink(folder) && realRoot.startsWith(folder.toRealPath());
        } catch (IOException unlisted) {
            return false; // listing it will fail too, and say so
        }
    }

    private void leaveOut(Path file, String reason) {
        problems.add(new Problem(file, Kind.LEFT_OUT, reason));
    }

    private String relative(Path file) {
        return root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
    }

    /** The folders in one that are neither hidden nor litter. */
    static List<Path> foldersIn(Path folder) throws IOException {
        return entries(folder).stream()
                .filter(entry -> isFolder(entry) && !isLitter(entry) && !isHidden(entry))
                .toList();
    }

    /** True folders before links, so that what can be reached both ways is named by its true path. */
    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        entries.sort(Comparator.comparing((Path entry) -> Files.isSymbolicLink(entry))
                .thenComparing(FolderScan::name, BY_CODE_POINT));
        return entries;
    }

    private static boolean isFolder(Path entry) {
        return Files.isDirectory(entry);
    }

    private static boolean isHidden(Path entry) {
        return name(entry).startsWith(".");
    }

    /** Files that begin with {@code ._} hold what a Mac could not store in a foreign file system. */
    private static boolean isLitter(Path entry) {
        return LITTER.contains(name(entry).toLowerCase(Locale.ROOT))
                || name(entry).startsWith("._");
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
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
