package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkClusterFolderTest {
    private static final String LOG = "hundredfold.log";

    @TempDir
    private Path home;

    @BeforeEach
    void prepare() {
        System.setProperty(LOG, home.resolve("hundredfold.log").toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty(LOG);
    }

    private static Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "written");
    }

    @Test
    void logsStayUntilTheNextConnectionAndScratchDoesNot() throws IOException {
        Path log;
        Path temporary;
        try (ClusterFolder folder = ClusterFolder.open()) {
            log = write(folder.path().resolve("master/log.txt"));
            temporary = write(folder.scratch().resolve("blocks/1"));
        }

        assertThat(log).startsWith(home).exists();
        assertThat(temporary.getParent()).doesNotExist();
        try (ClusterFolder next = ClusterFolder.open()) {
            assertThat(next.path()).isEqualTo(log.getParent().getParent());
            assertThat(log).doesNotExist();
        }
    }

    @Test
    void whatKilledProcessesLeftIsRemovedWhereverItIs() throws IOException {
        Path first = write(home.resolve("spark/1/worker-1/scratch/blocks/1"));
        Path second = write(home.resolve("spark/2/scratch/blocks/1"));

        try (ClusterFolder folder = ClusterFolder.open()) {
            assertThat(folder.path()).isEqualTo(home.resolve("spark/1"));
            assertThat(first).doesNotExist();
            assertThat(second).doesNotExist();
        }
    }

    @Test
    void twoAtATimeHaveFoldersOfTheirOwn() throws IOException {
        try (ClusterFolder one = ClusterFolder.open()) {
            Path log = write(one.path().resolve("master/log.txt"));
            try (ClusterFolder other = ClusterFolder.open()) {
                assertThat(other.path()).isNotEqualTo(one.path());
                assertThat(log).exists();
            }
        }
    }
}
