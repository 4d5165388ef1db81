package org.hundredfold.ui.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folders that were opened last, newest first, kept in the preferences. Looks at the disk, so not for the window's
 * thread; callable from any other.
 */
public final class RecentFolders {
    private static final Logger LOG = LoggerFactory.getLogger(RecentFolders.class);
    private static final int KEPT = 8;
    private static final String KEY = "recent.";

    private final Preferences preferences;

    public RecentFolders(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Those that still exist. A missing one is remembered: its disk may come back. */
    public synchronized List<Path> existing() {
        return remembered().stream().filter(Files::isDirectory).toList();
    }

    /** Puts a folder first. */
    public synchronized void add(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (absolute.toString().length() > Preferences.MAX_VALUE_LENGTH) {
            return;
        }
        List<Path> folders = new ArrayList<>(remembered());
        folders.remove(absolute);
        folders.add(0, absolute);
        for (int i = 0; i < Math.min(KEPT, folders.size()); i++) {
            preferences.put(KEY + i, folders.get(i).toString());
        }
        try {
            preferences.flush();
        } catch (BackingStoreException failure) {
            LOG.warn("The recent folders could not be saved", failure);
        }
    }

    private List<Path> remembered() {
        return IntStream.range(0, KEPT)
                .mapToObj(i -> Optional.ofNullable(preferences.get(KEY + i, null)))
                .flatMap(Optional::stream)
                .flatMap(RecentFolders::path)
                .toList();
    }

    private static Stream<Path> path(String text) {
        try {
            return Stream.of(Path.of(text));
        } catch (InvalidPathException writtenByAnotherSystem) {
            return Stream.empty();
        }
    }
}
