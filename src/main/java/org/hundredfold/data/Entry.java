package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What lies in a folder, seen once: asking the file system is what listing spends its time on.
 *
 * @param name as {@link PathText}
 * @param attributes of what a link leads to; empty if that is nowhere, or the entry is gone
 */
record Entry(Path path, String name, boolean link, Optional<BasicFileAttributes> attributes) {
    /** True folders before links, so that what can be reached both ways is named by its true path; then by name. */
    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::link).thenComparing(Entry::name, FolderScan.BY_CODE_POINT);

    /**
     * In an order that is the same on every machine.
     *
     * @throws IOException if the folder cannot be listed
     */
    static List<Entry> in(Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path path : stream) {
                entries.add(of(path));
            }
        } catch (DirectoryIteratorException failure) {
            throw failure.getCause();
        }
        entries.sort(ORDER);
        return entries;
    }

    private static Entry of(Path path) {
        String name = PathText.ofName(path.getFileName());
        Optional<BasicFileAttributes> own = attributes(path, LinkOption.NOFOLLOW_LINKS);
        boolean link = own.filter(BasicFileAttributes::isSymbolicLink).isPresent();
        return new Entry(path, name, link, link ? attributes(path) : own);
    }

    private static Optional<BasicFileAttributes> attributes(Path path, LinkOption... options) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, options));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    boolean isFolder() {
        return attributes.filter(BasicFileAttributes::isDirectory).isPresent();
    }

    boolean isFile() {
        return attributes.filter(BasicFileAttributes::isRegularFile).isPresent();
    }

    boolean isHidden() {
        return name.startsWith(".");
    }

    boolean isLitter() {
        return Litter.isLitter(name);
    }

    /** Whether a link leads to a folder around this one, and so for ever in circles. */
    boolean leadsAround(Path realFolder) {
        try {
            return link && realFolder.startsWith(path.toRealPath());
        } catch (IOException unlisted) {
            return false; // listing it will fail too, and say so
        }
    }

    /** In bytes. */
    long size() {
        return attributes.orElseThrow().size();
    }

    /** In nanoseconds since 1970. */
    long modified() {
        return attributes.orElseThrow().lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }
}
