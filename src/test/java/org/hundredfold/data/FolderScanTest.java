package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CancellationException;
import org.hundredfold.data.FolderScan.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class FolderScanTest {
    @TempDir
    Path root;

    @Test
    void filesAreInOrderOfClassAndPathWhateverTheFileSystemLists() throws IOException {
        for (String file : new String[] {"b/2", "a/x-1", "a/x/2", "b/1", "a/x/1", "a/\uFB00", "a/\uD83D\uDE00"}) {
            Files.createDirectories(root.resolve(file).getParent());
            Files.createFile(root.resolve(file));
        }

        assertThat(scan().sources())
                .extracting(Source::relative)
                .containsExactly("a/x-1", "a/x/1", "a/x/2", "a/\uFB00", "a/\uD83D\uDE00", "b/1", "b/2");
    }

    @Test
    void sizeAndTimeAreThoseOfTheFileThatALinkLeadsTo() throws IOException {
        Path target = Files.write(root.resolve("target"), new byte[5]);
        Files.createDirectory(root.resolve("a"));
        Files.createSymbolicLink(root.resolve("a/link"), target);

        assertThat(scan().sources())
                .singleElement()
                .satisfies(source -> assertThat(source.size()).isEqualTo(5));
    }

    @Test
    @Timeout(60)
    void aHundredThousandFilesInOneFolderAreListed() throws IOException {
        Path folder = Files.createDirectory(root.resolve("a"));
        for (int i = 0; i < 100_000; i++) {
            Files.createFile(folder.resolve(Integer.toString(i)));
        }

        assertThat(scan().sources()).hasSize(100_000);
    }

    @Test
    @Timeout(60)
    void aPipeIsNoPictureAndDoesNotHang() throws IOException, InterruptedException {
        Files.createDirectory(root.resolve("a"));
        Process made = new ProcessBuilder("mkfifo", root.resolve("a/pipe.png").toString()).start();
        assumeThat(made.waitFor()).isZero();

        FolderScan scan = scan();

        assertThat(scan.sources()).isEmpty();
        assertThat(scan.problems()).extracting(Problem::reason).containsExactly("is not a file that can be read");
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws IOException {
        Path closed = Files.createDirectories(root.resolve("a/closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed)).as("root may read everything").isFalse();

        assertThat(scan().problems())
                .extracting(Problem::reason)
                .containsExactly("cannot be listed; check that you may read it");
    }

    @Test
    void cancellingEndsTheListing() throws IOException {
        Files.createDirectory(root.resolve("a"));
        Files.createFile(root.resolve("a/1"));
        ReadProgress cancelled = new ReadProgress() {
            @Override
            public void report(int done, int total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> FolderScan.of(root, cancelled)).isInstanceOf(CancellationException.class);
    }

    private FolderScan scan() throws IOException {
        return FolderScan.of(root, ReadProgress.NONE);
    }
}
