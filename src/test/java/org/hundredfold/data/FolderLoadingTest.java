package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderScan.Source;
import org.hundredfold.data.Preprocessing.Framing;
import org.junit.jupiter.api.Test;

class FolderLoadingTest {
    @Test
    void aFolderWithMoreFilesThanThereIsRoomForIsRefusedInASentence() {
        Path folder = Path.of("photos");
        Preprocessing form = new Preprocessing(8, false, Framing.CROP);
        CacheKey key = new CacheKey(folder, Optional.empty(), Optional.empty(), form);
        FolderLoading loading = new FolderLoading(Optional.empty(), Optional.empty(), key, ReadProgress.NONE);
        Source source = new Source(folder.resolve("a/1.png"), "a", "a/1.png", 1, 1);

        assertThatThrownBy(() -> loading.load(folder, Collections.nCopies(18_000_000, source), problem -> {}))
                .isInstanceOf(ExplainedException.class)
                .hasMessageStartingWith("photos has 18,000,000 files;")
                .hasMessageEndingWith("Divide it into several folders.");
    }
}
