package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hundredfold.data.CachedFolder.COLOUR_128;
import static org.hundredfold.data.CachedFolder.GREY_8;
import static org.hundredfold.data.CachedFolder.aged;
import static org.hundredfold.data.CachedFolder.assertSame;
import static org.hundredfold.data.TestPictures.png;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Problem.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixelCacheTest {
    @TempDir
    private Path parent;

    private CachedFolder folder;

    @BeforeEach
    void makeFolder() {
        folder = CachedFolder.in(parent);
    }

    @Test
    void theFirstReadingTheSecondAndOneWithoutACacheGiveTheSame() {
        Stream.of(GREY_8, COLOUR_128).forEach(preprocessing -> {
            DataSet expected = folder.readWithoutCache(preprocessing);

            assertSame(folder.read(preprocessing), expected);
            assertSame(folder.read(preprocessing), expected);
        });
    }

    @Test
    void theSecondReadingOpensNoPicture() {
        DataSet first = folder.read();
        folder.replaceUnnoticed("cat/7.png");

        assertSame(folder.read(), first);
    }

    @Test
    void onlyWhatChangedIsReadAgain() throws IOException {
        folder.read();
        folder.replaceUnnoticed("cat/7.png");
        folder.write("cat/1.png", png(501));
        folder.write("dog/0new.png", png(502));
        folder.write("ant/1.png", png(503));
        Files.delete(folder.pictures().resolve("dog/5.png"));
        Files.delete(folder.pictures().resolve("cat/text.png"));
        Files.move(folder.pictures().resolve("dog/6.png"), folder.pictures().resolve("cat/six.png"));

        DataSet cached = folder.read();
        DataSet fresh = folder.readWithoutCache(GREY_8);

        assertThat(differing(cached, fresh)).containsExactly("cat/7.png");
        assertSame(folder.read(), cached);
    }

    private static List<String> differing(DataSet a, DataSet b) {
        return IntStream.range(0, b.pictures().size())
                .filter(i -> !a.pictures().get(i).equals(b.pictures().get(i)))
                .mapToObj(i -> b.pictures().get(i).relative())
                .toList();
    }

    @Test
    void aFileOfAnotherTimeIsReadAgain() {
        folder.read();
        folder.replaceUnnoticed("cat/7.png");
        aged(folder.pictures().resolve("cat/7.png"), Duration.ofHours(2));

        assertSame(folder.read(), folder.readWithoutCache(GREY_8));
    }

    @Test
    void aFileWrittenJustBeforeItWasReadIsReadAgainSinceItsTimeProvesNothing() {
        aged(folder.pictures().resolve("cat/7.png"), Duration.ZERO);
        folder.read();
        folder.replaceUnnoticed("cat/7.png");

        assertSame(folder.read(), folder.readWithoutCache(GREY_8));
    }

    @Test
    void aYoungFileIsReadAgainUntilItsTimeProvesSomethingAndNothingElseIsDoneForIt() throws Exception {
        aged(folder.pictures().resolve("cat/7.png"), Duration.ZERO);
        DataSet first = folder.read();
        Object written = identity(folder.onlyFile());
        assertSame(folder.read(), first);
        TimeUnit.NANOSECONDS.sleep(CacheFile.GRAIN);

        assertSame(folder.read(), first);
        folder.replaceUnnoticed("cat/7.png");

        assertSame(folder.read(), first);
        assertThat(identity(folder.onlyFile())).isEqualTo(written);
    }

    @Test
    void aFileReadAgainWhileStillYoungIsNotTrustedForThat() {
        aged(folder.pictures().resolve("cat/7.png"), Duration.ofHours(-1));
        folder.read();
        aged(folder.pictures().resolve("cat/7.png"), Duration.ZERO);
        folder.read();
        folder.read();
        folder.replaceUnnoticed("cat/7.png");

        assertSame(folder.read(), folder.readWithoutCache(GREY_8));
    }

    /** Tells a file that was written anew from one that is still there. */
    private static Object identity(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatCouldNotBeOpenedIsTriedAgainAndNothingElseIsDoneForIt() throws IOException {
        Path link = Files.createSymbolicLink(
                folder.pictures().resolve("cat/link.png"), folder.write("../elsewhere.png", png(77)));
        DataSet first = readWithout(link);
        Object written = identity(folder.onlyFile());
        Files.createSymbolicLink(link, parent.resolve("elsewhere.png"));
        DataSet second = readWithout(link);
        Files.createSymbolicLink(link, parent.resolve("elsewhere.png"));

        assertThat(first.problems())
                .contains(new Problem(link, Kind.LEFT_OUT, "cannot be opened; check that it exists and may be read"));
        assertSame(second, first);
        assertThat(identity(folder.onlyFile())).isEqualTo(written);
        assertSame(folder.read(), folder.readWithoutCache(GREY_8));
    }

    /** Reads the folder from which a file vanishes after it was listed and before it is read. */
    private DataSet readWithout(Path file) {
        FolderReader reader = new FolderReader(new PixelCache(folder.cache()));
        return reader.read(folder.pictures(), GREY_8, (done, total) -> {
            if (done == 0) {
                file.toFile().delete();
            }
        });
    }

    @Test
    void aTestFolderIsCachedForTheClassesThatWereRead() {
        FolderReader reader = new FolderReader(new PixelCache(folder.cache()));
        for (List<String> classes : List.of(List.of("dog", "cat", "bird"), List.of("dog"), List.of("cat", "dog"))) {
            DataSet expected = new FolderReader().readAs(classes, folder.pictures(), GREY_8, ReadProgress.NONE);

            assertSame(reader.readAs(classes, folder.pictures(), GREY_8, ReadProgress.NONE), expected);
            assertSame(reader.readAs(classes, folder.pictures(), GREY_8, ReadProgress.NONE), expected);
        }
        assertSame(folder.read(), folder.readWithoutCache(GREY_8));
    }

    @Test
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void aNameThatIsNoTextStaysWhatItIs() throws Exception {
        Path name = Path.of(java.net.URI.create(folder.pictures().toUri() + "cat/caf%E9.png"));
        Files.write(name, png(9));
        aged(name, Duration.ofHours(1));

        DataSet expected = folder.readWithoutCache(GREY_8);

        assertThat(expected.pictures()).anyMatch(picture -> picture.file().equals(name));
        assertThat(expected.pictures())
                .allSatisfy(picture -> assertThat(picture.file()).exists());
        assertSame(folder.read(), expected);
        assertSame(folder.read(), expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.8, 0.95, 1})
    void aDamagedFileIsMadeAgain(double place) throws IOException {
        DataSet expected = folder.readWithoutCache(GREY_8);
        folder.read();
        try (RandomAccessFile file = new RandomAccessFile(folder.onlyFile().toFile(), "rw")) {
            long position = Math.min(file.length() - 1, (long) (place * file.length()));
            file.seek(position);
            int value = file.read();
            file.seek(position);
            file.write(value ^ 0x10);
        }

        assertSame(folder.read(), expected);
        assertSame(folder.read(), expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.0001, 0.3, 0.9, 0.9999, 1.5})
    void aFileOfAnotherLengthIsMadeAgain(double share) throws IOException {
        DataSet expected = folder.readWithoutCache(GREY_8);
        folder.read();
        try (RandomAccessFile file = new RandomAccessFile(folder.onlyFile().toFile(), "rw")) {
            file.setLength((long) (share * file.length()));
        }

        assertSame(folder.read(), expected);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileCutWhileItIsCheckedIsMadeAgain() {
        DataSet expected = folder.readWithoutCache(GREY_8);
        folder.read();

        assertSame(readCutting(1), expected);
        assertSame(folder.read(), expected);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileCutWhileItIsCopiedFromLeavesNothingUntrue() {
        folder.read();
        folder.write("cat/new.png", png(501));

        assertThatThrownBy(() -> readCutting(2))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(folder.onlyFile().toString())
                .hasMessageContaining("Open the folder");
        assertSame(folder.read(), folder.readWithoutCache(GREY_8));
    }

    /** Reads the folder while somebody cuts the cache file to nothing at the beginning of one of the passes over all files. */
    private DataSet readCutting(int pass) {
        Path file = folder.onlyFile();
        AtomicInteger passes = new AtomicInteger();
        FolderReader reader = new FolderReader(new PixelCache(folder.cache()));
        return reader.read(folder.pictures(), GREY_8, (done, total) -> {
            if (done == 0 && passes.incrementAndGet() == pass) {
                try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
                    cut.setLength(0);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        });
    }

    /** A link in circles stands for whatever may pass: rights, a network, too many open files. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatCannotBeOpenedJustNowIsLeftAlone() throws IOException {
        DataSet first = folder.read();
        Path file = folder.onlyFile();
        Path aside = Files.move(file, parent.resolve("aside"));
        Files.createSymbolicLink(file, file.getFileName());
        folder.replaceUnnoticed("cat/7.png");

        DataSet meanwhile = folder.read();

        assertThat(file).isSymbolicLink();
        assertThat(folder.onlyFile()).isEqualTo(file);
        assertThat(meanwhile.pictures())
                .isEqualTo(folder.readWithoutCache(GREY_8).pictures());
        assertThat(meanwhile.problems())
                .filteredOn(problem -> problem.file().equals(folder.cache()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason())
                        .startsWith("cannot be read (")
                        .contains("kept in memory"));
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        assertSame(folder.read(), first);
    }

    @Test
    void theFileOfAnotherFolderIsNotUsed() throws IOException {
        DataSet first = folder.read();
        Path file = folder.onlyFile();
        CachedFolder other = new CachedFolder(parent.resolve("others"), folder.cache());
        other.write("cat/1.png", png(1));
        other.write("dog/1.png", png(2));
        Files.delete(file);
        other.read();
        Files.move(folder.onlyFile(), file);

        assertSame(folder.read(), first);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsMappedOutlivesTheFile() throws IOException {
        DataSet cached = folder.read();
        Files.delete(folder.onlyFile());

        assertSame(cached, folder.readWithoutCache(GREY_8));
    }

    @Test
    void aCancelledReadingLeavesNothing() {
        AtomicInteger read = new AtomicInteger();
        ReadProgress cancelling = new ReadProgress() {
            @Override
            public void report(int done, int total) {
                read.set(done);
            }

            @Override
            public boolean cancelled() {
                return read.get() >= 20;
            }
        };
        FolderReader reader = new FolderReader(new PixelCache(folder.cache()));

        assertThatThrownBy(() -> reader.read(folder.pictures(), GREY_8, cancelling))
                .isInstanceOf(CancellationException.class);
        assertThat(folder.files()).isEmpty();
    }

    @Test
    void anInterruptedReadingLeavesNothing() {
        FolderReader reader = new FolderReader(new PixelCache(folder.cache()));
        Thread reading = Thread.currentThread();

        assertThatThrownBy(() -> reader.read(folder.pictures(), GREY_8, (done, total) -> {
                    if (done == 20) {
                        reading.interrupt();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder.files()).isEmpty();
    }

    @Test
    void anInterruptedOpeningSparesTheFile() {
        folder.read();
        Path file = folder.onlyFile();
        FolderReader reader = new FolderReader(new PixelCache(folder.cache()));
        Thread reading = Thread.currentThread();

        assertThatThrownBy(() -> reader.read(folder.pictures(), GREY_8, (done, total) -> reading.interrupt()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(file).exists();
    }

    @Test
    void aFolderThatCannotBeTheCacheCostsOneWarning() throws IOException {
        Files.createDirectories(folder.cache().getParent());
        Files.writeString(folder.cache(), "in the way");

        DataSet data = folder.read();

        assertThat(data.problems())
                .filteredOn(problem -> problem.file().equals(folder.cache()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Kind.WARNING);
                    assertThat(problem.reason()).startsWith("cannot be ").contains("kept in memory");
                });
        assertThat(data.pictures()).isEqualTo(folder.readWithoutCache(GREY_8).pictures());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyCacheIsStillRead() throws IOException {
        DataSet first = folder.read();
        folder.replaceUnnoticed("cat/7.png");
        Files.setPosixFilePermissions(folder.cache(), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertSame(folder.read(), first);
        } finally {
            Files.setPosixFilePermissions(folder.cache(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        folder.read();
        Path first = folder.onlyFile();
        long limit = Files.size(first) + 50 * (CacheIndex.BYTES_PER_FILE + 100);
        aged(first, Duration.ofHours(5));
        folder.read(new Preprocessing(9, false, Framing.CROP));
        Path second = folder.files().stream()
                .filter(file -> !file.equals(first))
                .findFirst()
                .orElseThrow();
        aged(second, Duration.ofHours(4));
        folder.read();

        new FolderReader(new PixelCache(folder.cache(), limit))
                .read(folder.pictures(), new Preprocessing(10, false, Framing.CROP), ReadProgress.NONE);

        assertThat(first).exists();
        assertThat(second).doesNotExist();
        assertThat(folder.files()).hasSize(2);
    }

    @Test
    void whatIsInUseOrJustWrittenStaysWhateverTheLimit() {
        PixelCache tiny = new PixelCache(folder.cache(), 1);
        DataSet first = new FolderReader(tiny).read(folder.pictures(), GREY_8, ReadProgress.NONE);
        DataSet second = new FolderReader(tiny).read(folder.pictures(), COLOUR_128, ReadProgress.NONE);

        assertThat(folder.files()).hasSize(2);
        assertThat(first.pixels().count()).isEqualTo(second.pixels().count());
    }

    @RepeatedTest(5)
    void twoReadingsAtOnceDoEachOtherNoHarm() {
        DataSet expected = folder.readWithoutCache(GREY_8);
        List<CompletableFuture<DataSet>> readings = Stream.generate(() -> CompletableFuture.supplyAsync(folder::read))
                .limit(4)
                .toList();

        readings.forEach(reading -> assertSame(reading.join(), expected));
        assertSame(folder.read(), expected);
        assertThat(folder.onlyFile()).exists();
    }
}
