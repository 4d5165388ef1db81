package org.hundredfold.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes away what a cache folder holds in vain or in excess.
 *
 * @param endings of complete files
 * @param inUse those that this process works with, complete or not
 */
record CacheCleaning(Path folder, Set<String> endings, Predicate<Path> inUse) {
    private static final Logger LOG = LoggerFactory.getLogger(CacheCleaning.class);

    private static final Duration YOUNG = Duration.ofMinutes(1);

    private record Entry(Path file, long size, Instant used) {}

    /** Deletes what killed processes have left and, unused for longest first, until so many more bytes are within the limit. */
    void makeRoom(long bytes, long limit) throws IOException {
        List<Entry> entries = entries();
        entries.stream().filter(this::isLeftOver).forEach(entry -> delete(entry.file()));
        List<Entry> complete = entries.stream()
                .filter(entry -> endings.stream().anyMatch(entry.file().toString()::endsWith))
                .sorted(Comparator.comparing(Entry::used))
                .toList();
        long total = bytes + complete.stream().mapToLong(Entry::size).sum();
        for (Entry oldest : complete) {
            if (total > limit && !inUse.test(oldest.file()) && delete(oldest.file())) {
                total -= oldest.size();
            }
        }
    }

    /** One that was just begun may not have its lock yet. */
    private boolean isLeftOver(Entry entry) {
        return entry.file().toString().endsWith(PartFile.ENDING)
                && entry.used().isBefore(Instant.now().minus(YOUNG))
                && !inUse.test(entry.file())
                && PartFile.isLeftOver(entry.file());
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files()) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                entries.add(new Entry(
                        file, attributes.size(), attributes.lastModifiedTime().toInstant()));
            } catch (NoSuchFileException gone) {
                LOG.debug("{} has gone", file);
            }
        }
        return entries;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** Whether it was there and is gone. */
    static boolean delete(Path file) {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warn("{} cannot be deleted", file, failure);
            return false;
        }
    }
}
