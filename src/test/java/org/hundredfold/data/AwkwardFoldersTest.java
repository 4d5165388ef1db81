package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hundredfold.data.TestPictures.png;
import static org.hundredfold.data.TestPictures.write;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.runs.ChildJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders that change under the reader's hands, or hold what no program would write. */
class AwkwardFoldersTest {
    private static final Preprocessing SMALL = new Preprocessing(8, false, Framing.CROP);
    private static final Duration HANGS = Duration.ofSeconds(60);
    private static final int MANY = 100_000;

    private final FolderReader reader = new FolderReader();

    @TempDir
    Path folder;

    @BeforeEach
    void makeTwoClasses() {
        write(folder.resolve("cat/a.png"), png(1));
        write(folder.resolve("cat/b.png"), png(2));
        write(folder.resolve("dog/c.png"), png(3));
        write(folder.resolve("dog/d.png"), png(4));
    }

    @Test
    void aFileThatVanishesWhileOthersAreReadIsNamed() {
        DataSet data = readAfterListing(() -> Files.delete(folder.resolve("cat/b.png")));

        assertLeftOut(data, "b.png", "cannot be opened");
    }

    @Test
    void aFileThatShrinksWhileOthersAreReadIsNamed() {
        DataSet data = readAfterListing(() -> Files.write(folder.resolve("cat/b.png"), new byte[0]));

        assertLeftOut(data, "b.png", "is empty");
    }

    @Test
    void aFolderThatMayNotBeReadIsNamed() throws IOException {
        Path locked = folder.resolve("dog/locked");
        write(locked.resolve("e.png"), png(5));
        assumeTrue(locked.toFile().setReadable(false), "rights cannot be taken away here");
        try {
            assumeFalse(Files.isReadable(locked), "this user may read everything");

            assertLeftOut(reader.read(folder, SMALL, ReadProgress.NONE), "locked", "cannot be listed");
        } finally {
            assertThat(locked.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void aFileThatDoesNotFitIntoMemoryCostsOneLine() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(folder.resolve("dog/large.png").toFile(), "rw")) {
            large.write(png(9));
            large.setLength(PictureDecoder.MAX_BYTES - 1);
        }
        List<String> command =
                ChildJvm.command(ReadingProcess.class, folder, folder.resolveSibling(folder.getFileName() + "-cache"));
        command.add(1, "-Xmx100m");

        try (BufferedReader output = ChildJvm.start(command).inputReader()) {
            assertThat(output.lines().filter(line -> line.contains("large.png")))
                    .containsExactly(folder.resolve("dog/large.png") + ": needs more memory than there is");
        }
    }

    @Test
    void aClassFolderThatMayNotBeReadIsNamedOnce() throws IOException {
        Path locked = folder.resolve("emu");
        write(locked.resolve("e.png"), png(5));
        assumeTrue(locked.toFile().setReadable(false), "rights cannot be taken away here");
        try {
            assumeFalse(Files.isReadable(locked), "this user may read everything");

            assertLeftOut(reader.read(folder, SMALL, ReadProgress.NONE), "emu", "cannot be listed");
        } finally {
            assertThat(locked.toFile().setReadable(true)).isTrue();
        }
    }

    @Test
    void namesThatAreNoTextAreReadAndNotTakenForOneAnother() throws Exception {
        shell("cp cat/a.png \"dog/$(printf 'x\\351.png')\" && cp dog/c.png \"cat/$(printf 'x\\350.png')\""
                + " && cp dog/d.png \"cat/$(printf 'x\\351.png')\"");
        Path cacheFolder = Files.createDirectories(folder.resolveSibling(folder.getFileName() + "-cache"));
        FolderReader cached = new FolderReader(new PixelCache(cacheFolder, 1L << 30));

        DataSet first = cached.read(folder, SMALL, ReadProgress.NONE);
        DataSet again = cached.read(folder, SMALL, ReadProgress.NONE);

        assertThat(first.pictures()).hasSize(7);
        assertThat(again.pictures()).isEqualTo(first.pictures());
        assertThat(again.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(first.pictures()).extracting(Picture::file).doesNotHaveDuplicates();
        assertThat(first.pictures()).extracting(Picture::file).allMatch(Files::exists);
    }

    @Test
    void aPipeIsNamedAndNotWaitedFor() throws Exception {
        shell("mkfifo cat/pipe.png");

        DataSet data = assertTimeoutPreemptively(HANGS, () -> reader.read(folder, SMALL, ReadProgress.NONE));

        assertLeftOut(data, "pipe.png", "is not a file that can be read");
        assertThatThrownBy(() -> assertTimeoutPreemptively(
                        HANGS, () -> new PictureDecoder().decode(folder.resolve("cat/pipe.png"))))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessage("is not a file that can be read");
    }

    @Test
    void aFolderOfAHundredThousandFilesIsRead() throws IOException {
        Path many = Files.createDirectory(folder.resolve("many"));
        for (int i = 0; i < MANY; i++) {
            Files.createFile(many.resolve(i + ".png"));
        }

        DataSet data = assertTimeoutPreemptively(HANGS, () -> reader.read(folder, SMALL, ReadProgress.NONE));

        assertThat(data.pictures()).hasSize(4);
        assertThat(data.problems()).hasSize(MANY + 1);
    }

    private interface Change {
        void make() throws IOException;
    }

    /** Reading begins by telling how many files there are; then the change is made. */
    private DataSet readAfterListing(Change change) {
        AtomicBoolean made = new AtomicBoolean();
        return reader.read(folder, SMALL, (done, total) -> {
            if (total > 0 && made.compareAndSet(false, true)) {
                try {
                    change.make();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        });
    }

    private void shell(String command) throws IOException, InterruptedException {
        assumeFalse(System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows"), "needs a shell");
        Process process = new ProcessBuilder(List.of("sh", "-c", command))
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assumeTrue(process.exitValue() == 0, "this file system does not take such files");
    }

    private static void assertLeftOut(DataSet data, String name, String reason) {
        assertThat(data.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file().getFileName()).hasToString(name);
            assertThat(problem.reason()).startsWith(reason);
        });
    }
}
