package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFoldersTest {
    private final Preferences preferences = Preferences.userRoot().node("recent-test-" + System.nanoTime());
    private final RecentFolders recent = new RecentFolders(preferences);

    @TempDir
    Path folder;

    @Test
    void theNewestComesFirstAndEachOnce() throws IOException {
        Path a = add("a");
        Path b = add("b");
        recent.add(a);

        assertThat(recent.existing()).containsExactly(a, b);
    }

    @Test
    void theyOutliveTheProgram() throws IOException {
        Path a = add("a");

        assertThat(new RecentFolders(preferences).existing()).containsExactly(a);
    }

    @Test
    void aMissingFolderIsLeftOutUntilItComesBack() throws IOException {
        Path a = add("a");
        Path b = add("b");

        Files.delete(b);
        assertThat(recent.existing()).containsExactly(a);

        Files.createDirectory(b);
        assertThat(recent.existing()).containsExactly(b, a);
    }

    @Test
    void theOldestIsForgotten() throws IOException {
        for (int i = 0; i < 9; i++) {
            add("folder" + i);
        }

        assertThat(recent.existing()).hasSize(8).doesNotContain(folder.resolve("folder0"));
    }

    private Path add(String name) throws IOException {
        Path added = Files.createDirectory(folder.resolve(name));
        recent.add(added);
        return added;
    }
}
