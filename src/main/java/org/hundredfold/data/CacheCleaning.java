package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what a cache folder holds in vain or in excess.
 *
 * @param ending of complete files
 * @param inUse those that this process works with, complete or not
 */
record CacheCleaning(Path folder, String ending, Predicate<Path> inUse) {
    private static final Logger LOG = LoggerFactory.getLogger(CacheCleaning.class);

    private record Entry(Path file, long size, long used) {}

    /** Deletes what killed processes have left and, unused for longest first, until so many more bytes are within the limit. */
    void makeRoom(long bytes, long limit) throws IOException {
        List<Entry> complete = new ArrayList<>();
        for (Path file : files()) {
            if (file.toString().endsWith(PartFile.ENDING) && !inUse.test(file) && PartFile.isLeftOver(file)) {
                delete(file);
            } else if (file.toString().endsWith(ending)) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                complete.add(new Entry(
                        file, attributes.size(), attributes.lastModifiedTime().toMillis()));
            }
        }
        complete.sort(Comparator.comparingLong(Entry::used));
        long total = bytes + complete.stream().mapToLong(Entry::size).sum();
        for (Entry oldest : complete) {
            if (total > limit && !inUse.test(oldest.file()) && delete(oldest.file())) {
                total -= oldest.size();
            }
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warn("{} cannot be deleted", file, failure);
            return false;
        }
    }
}
