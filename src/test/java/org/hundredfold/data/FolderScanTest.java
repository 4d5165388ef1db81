package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hundredfold.data.FolderScan.Source;
import org.junit.jupiter.api.Test;
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
    void aLongListingTellsHowManyFilesItHasFound() throws IOException {
        for (String name : new String[] {"a", "b"}) {
            Files.createDirectory(root.resolve(name));
            for (int i = 0; i < 1500; i++) {
                Files.createFile(root.resolve(name).resolve("" + i));
            }
        }
        Queue<Integer> told = new ConcurrentLinkedQueue<>();
        ReadProgress progress = new ReadProgress() {
            @Override
            public void report(int done, int total) {}

            @Override
            public void found(int files) {
                told.add(files);
            }
        };

        FolderScan.of(root, progress);

        assertThat(told).containsExactlyInAnyOrder(1000, 2000, 3000);
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
