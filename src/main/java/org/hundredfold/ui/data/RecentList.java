package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The recent folders as a list to show; looks at the disk in the background. For the thread of the window. */
final class RecentList {
    private final RecentFolders remembered;
    private final DataThreads threads;
    private final ObservableList<Path> folders = FXCollections.observableArrayList();

    RecentList(RecentFolders remembered, DataThreads threads) {
        this.remembered = remembered;
        this.threads = threads;
        threads.reading().execute(this::list);
    }

    /** Puts a folder first. */
    void add(Path folder) {
        threads.reading().execute(() -> {
            remembered.add(folder);
            list();
        });
    }

    private void list() {
        List<Path> existing = remembered.existing();
        threads.window().execute(() -> folders.setAll(existing));
    }

    /** Those that still exist, newest first. */
    ObservableList<Path> folders() {
        return FXCollections.unmodifiableObservableList(folders);
    }
}
