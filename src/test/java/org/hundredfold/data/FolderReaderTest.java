package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hundredfold.data.TestPictures.encoded;
import static org.hundredfold.data.TestPictures.firstPart;
import static org.hundredfold.data.TestPictures.jpeg;
import static org.hundredfold.data.TestPictures.noise;
import static org.hundredfold.data.TestPictures.plain;
import static org.hundredfold.data.TestPictures.png;
import static org.hundredfold.data.TestPictures.write;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Problem.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderReaderTest {
    private static final Preprocessing GREY_8 = new Preprocessing(8, false, Framing.CROP);

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void makeTwoClasses() {
        folder = parent.resolve("animals");
        write(folder.resolve("cat/1.png"), png(1));
        write(folder.resolve("cat/2.png"), png(2));
        write(folder.resolve("dog/1.png"), png(3));
    }

    @Test
    void foldersAreClassesAndFilesTheirPictures() {
        DataSet data = read();

        assertThat(data.classes()).containsExactly("cat", "dog");
        assertThat(data.labels()).containsExactly(0, 0, 1);
        assertThat(names(data)).containsExactly("cat/1.png", "cat/2.png", "dog/1.png");
        assertThat(data.problems()).isEmpty();
        assertThat(data.pixels().count()).isEqualTo(3);
    }

    @Test
    void pixelsBelongToTheirPicture() {
        write(folder.resolve("cat/0.png"), encoded(plain(9, 9, Color.BLACK), "png"));
        write(folder.resolve("dog/9.png"), encoded(plain(9, 9, Color.WHITE), "png"));

        DataSet data = read();

        assertThat(data.pixels().copyOf(0)).hasSize(64).containsOnly(0);
        assertThat(data.pixels().copyOf(4)).hasSize(64).containsOnly(255);
    }

    @Test
    void theOrderIsByCodePointAndNotByLanguageOrFileSystem() {
        for (String name : List.of("b", "Z", "ä", "a b", "a", "\uFF5E", "\uD83D\uDE00")) {
            write(folder.resolve(name).resolve("1.png"), png(name.hashCode()));
        }
        assertThat(read().classes()).containsExactly("Z", "a", "a b", "b", "cat", "dog", "ä", "\uFF5E", "\uD83D\uDE00");
    }

    @Test
    void picturesInNestedFoldersCountUnderTheirTopLevelClass() {
        write(folder.resolve("dog/2021/summer/2.png"), png(4));

        DataSet data = read();

        assertThat(data.classes()).containsExactly("cat", "dog");
        assertThat(names(data)).contains("dog/2021/summer/2.png");
    }

    @Test
    void everyFileThatIsNoPictureIsNamedWithItsReason() {
        write(folder.resolve("cat/notes.txt"), "hello".getBytes());
        write(folder.resolve("dog/empty.jpg"), new byte[0]);
        write(folder.resolve("dog/.secret.png"), png(9));
        write(folder.resolve("stray.png"), png(8));

        assertThat(problems(read()))
                .containsExactly(
                        "cat/notes.txt LEFT_OUT is text, not a picture",
                        "dog/.secret.png LEFT_OUT is hidden",
                        "dog/empty.jpg LEFT_OUT is empty",
                        "stray.png LEFT_OUT lies beside the class folders, not in one of them");
    }

    @Test
    void aTruncatedJpegIsUsedWithAWarning() {
        write(folder.resolve("cat/cut.jpg"), firstPart(jpeg(noise(60, 60, 5)), 0.6));

        DataSet data = read();

        assertThat(data.count(0)).isEqualTo(3);
        assertThat(problems(data)).containsExactly("cat/cut.jpg WARNING is truncated; the missing part is grey");
    }

    @Test
    void theLitterOfOperatingSystemsIsPassedOverInSilence() {
        for (String name : List.of(".DS_Store", "Thumbs.db", "DESKTOP.INI", "._1.png")) {
            write(folder.resolve("cat").resolve(name), new byte[] {1});
            write(folder.resolve(name), new byte[] {1});
        }
        write(folder.resolve("cat/.hundredfold-123e4567-e89b-12d3-a456-426614174000.part"), png(7));
        write(folder.resolve("__MACOSX/1.png"), png(5));
        write(folder.resolve("dog/.ipynb_checkpoints/1.png"), png(6));

        DataSet data = read();

        assertThat(data.problems()).isEmpty();
        assertThat(data.classes()).containsExactly("cat", "dog");
        assertThat(data.pictures()).hasSize(3);
    }

    @Test
    void aFolderWithoutReadablePicturesIsNoClass() throws IOException {
        Files.createDirectory(folder.resolve("bird"));
        write(folder.resolve("cow/1.png"), new byte[0]);

        DataSet data = read();

        assertThat(data.classes()).containsExactly("cat", "dog");
        assertThat(data.labels()).containsExactly(0, 0, 1);
        assertThat(problems(data))
                .containsExactly(
                        "bird LEFT_OUT holds no picture that can be read, so it is no class",
                        "cow LEFT_OUT holds no picture that can be read, so it is no class",
                        "cow/1.png LEFT_OUT is empty");
    }

    @Test
    void linksThatLoopOrLeadNowhereEndAsProblems() throws IOException {
        Files.createSymbolicLink(folder.resolve("cat/up"), folder);
        Files.createSymbolicLink(folder.resolve("cat/self"), folder.resolve("cat"));
        Files.createSymbolicLink(folder.resolve("around"), parent);
        Files.createSymbolicLink(folder.resolve("dog/gone.png"), folder.resolve("gone.png"));

        DataSet data = read();

        assertThat(data.pictures()).hasSize(3);
        assertThat(problems(data))
                .containsExactly(
                        "around LEFT_OUT is a link to a folder around it",
                        "cat/self LEFT_OUT is a link to a folder that its class has already",
                        "cat/up LEFT_OUT is a link to a folder around it",
                        "dog/gone.png LEFT_OUT is a link that leads nowhere");
    }

    @Test
    void linksToFilesAndFoldersElsewhereAreFollowed(@TempDir Path elsewhere) throws IOException {
        write(elsewhere.resolve("bird/1.png"), png(5));
        Files.createSymbolicLink(folder.resolve("bird"), elsewhere.resolve("bird"));
        Files.createSymbolicLink(folder.resolve("dog/2.png"), elsewhere.resolve("bird/1.png"));

        assertThat(names(read())).containsExactly("bird/1.png", "cat/1.png", "cat/2.png", "dog/1.png", "dog/2.png");
    }

    @Test
    void equalDataHasAnEqualFingerprintWhereverItLies(@TempDir Path elsewhere) {
        write(elsewhere.resolve("dog/1.png"), png(3));
        write(elsewhere.resolve("cat/2.png"), png(2));
        write(elsewhere.resolve("cat/1.png"), png(1));
        write(elsewhere.resolve("cat/readme.txt"), "not part of the data".getBytes());

        String fingerprint = read().fingerprint();

        assertThat(fingerprint).matches("[0-9a-f]{64}");
        assertThat(read(elsewhere).fingerprint()).isEqualTo(fingerprint);
    }

    @Test
    void theFingerprintChangesWithContentNameAndClass() throws IOException {
        String before = read().fingerprint();
        write(folder.resolve("dog/1.png"), png(33));
        String content = read().fingerprint();
        Files.move(folder.resolve("dog/1.png"), folder.resolve("dog/one.png"));
        String name = read().fingerprint();
        Files.move(folder.resolve("dog"), folder.resolve("wolf"));

        assertThat(List.of(before, content, name, read().fingerprint())).doesNotHaveDuplicates();
    }

    @Test
    void theFingerprintChangesWithTheClassesTestedFor() {
        DataSet two = new FolderReader().readAs(List.of("cat", "dog"), folder, GREY_8, ReadProgress.NONE);
        DataSet three = new FolderReader().readAs(List.of("bird", "cat", "dog"), folder, GREY_8, ReadProgress.NONE);

        assertThat(three.fingerprint()).isNotEqualTo(two.fingerprint());
    }

    @Test
    void progressCountsEveryFileOnce() {
        AtomicInteger reports = new AtomicInteger();
        AtomicInteger last = new AtomicInteger();

        new FolderReader().read(folder, GREY_8, (done, total) -> {
            assertThat(total).isEqualTo(3);
            reports.incrementAndGet();
            last.accumulateAndGet(done, Math::max);
        });

        assertThat(reports).hasValue(1 + 3);
        assertThat(last).hasValue(3);
    }

    @Test
    void cancellingEndsReadingSoonAndLeavesNothingRunning() {
        addCats(200);
        AtomicInteger begun = new AtomicInteger();
        ReadProgress cancelling = new ReadProgress() {
            @Override
            public void report(int done, int total) {
                begun.set(done);
            }

            @Override
            public boolean cancelled() {
                return begun.get() >= 5;
            }
        };

        assertThatThrownBy(() -> new FolderReader().read(folder, GREY_8, cancelling))
                .isInstanceOf(CancellationException.class);

        assertThat(begun.get()).isLessThan(100);
        assertThat(pictureThreadsAtWork()).isEmpty();
    }

    @Test
    void anInterruptedThreadStopsReading() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(this::read).isInstanceOf(CancellationException.class);

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void aListenerThatFailsEndsReadingSoonWithItsFailure() {
        addCats(200);
        IllegalStateException failure = new IllegalStateException("listener");
        AtomicInteger last = new AtomicInteger();

        assertThatThrownBy(() -> new FolderReader().read(folder, GREY_8, (done, total) -> {
                    last.set(done);
                    if (done == 2) {
                        throw failure;
                    }
                }))
                .isSameAs(failure);
        assertThat(last.get()).isLessThan(100);
    }

    @Test
    void aFolderThatDoesNotExistIsExplained() {
        assertRefused(folder.resolve("gone"), "There is no folder");
    }

    @Test
    void aFileInsteadOfAFolderIsExplained() {
        assertRefused(folder.resolve("cat/1.png"), "is a file, not a folder");
    }

    @Test
    void picturesWithoutClassFoldersAreExplained() {
        assertRefused(folder.resolve("cat"), "holds no sub-folders");
    }

    @Test
    void aSingleClassIsExplained() throws IOException {
        Files.delete(folder.resolve("dog/1.png"));

        assertRefused(folder, "holds readable pictures of one class only, cat,");
    }

    @Test
    void nothingReadableIsExplained(@TempDir Path texts) {
        write(texts.resolve("a/1.txt"), "a".getBytes());
        write(texts.resolve("b/1.txt"), "b".getBytes());

        assertRefused(texts, "None of the 2 files");
    }

    @Test
    void emptyClassFoldersAreExplained(@TempDir Path empty) throws IOException {
        Files.createDirectories(empty.resolve("a"));
        Files.createDirectories(empty.resolve("b"));

        assertRefused(empty, "are empty");
    }

    @Test
    void partsOfADataSetAreNotTakenForClasses(@TempDir Path parts) {
        write(parts.resolve("Train/cat/1.png"), png(1));
        write(parts.resolve("test/cat/1.png"), png(2));

        assertRefused(parts, "Train and test, which look like parts of a data set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "test"})
    void aClassMayBeCalledLikeAPart(String name) {
        write(folder.resolve(name).resolve("1.png"), png(7));

        assertThat(read().classes()).contains(name);
    }

    @Test
    void aTestFolderIsReadWithTheLabelsOfTheTraining() {
        DataSet test = new FolderReader().readAs(List.of("bird", "dog", "cat"), folder, GREY_8, ReadProgress.NONE);

        assertThat(test.classes()).containsExactly("bird", "dog", "cat");
        assertThat(names(test)).containsExactly("dog/1.png", "cat/1.png", "cat/2.png");
        assertThat(test.labels()).containsExactly(1, 2, 2);
        assertThat(problems(test)).containsExactly("bird LEFT_OUT is missing, so the class is not tested");
    }

    @Test
    void testPicturesOfUnknownClassesAreLeftOutByName() {
        DataSet test = new FolderReader().readAs(List.of("dog"), folder, GREY_8, ReadProgress.NONE);

        assertThat(names(test)).containsExactly("dog/1.png");
        assertThat(problems(test))
                .containsExactly(
                        "cat/1.png LEFT_OUT lies in a folder that is none of the classes",
                        "cat/2.png LEFT_OUT lies in a folder that is none of the classes");
    }

    @Test
    void aTestFolderWithoutAnyOfTheClassesIsExplained() {
        assertThatThrownBy(() -> new FolderReader().readAs(List.of("fox"), folder, GREY_8, ReadProgress.NONE))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("no readable picture of the classes fox");
    }

    @Test
    void picturesThatCannotFitIntoMemoryAreRefusedUnread() {
        assertThatThrownBy(() -> FolderRefusal.ofTooManyPixels(
                        folder, Runtime.getRuntime().maxMemory(), new Preprocessing(128, true, Framing.FIT), List.of()))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("Choose a smaller picture size");
    }

    @Test
    void picturesThatFitNeitherIntoTheCacheNorIntoMemoryAreRefusedWithBothReasons() {
        Problem full = new Problem(Path.of("cache"), Kind.WARNING, "cannot be written to (No space left on device)");

        assertThatThrownBy(() -> FolderRefusal.ofTooManyPixels(
                        folder, Runtime.getRuntime().maxMemory(), GREY_8, List.of(full)))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("cache cannot be written to (No space left on device).")
                .hasMessageContaining("Free some space there.");
    }

    private void addCats(int count) {
        for (int i = 0; i < count; i++) {
            write(folder.resolve("cat/%d.png".formatted(10 + i)), png(100 + i));
        }
    }

    private DataSet read() {
        return read(folder);
    }

    private static DataSet read(Path folder) {
        return new FolderReader().read(folder, GREY_8, ReadProgress.NONE);
    }

    private void assertRefused(Path refused, String reason) {
        assertThatThrownBy(() -> read(refused))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining(refused.toString())
                .hasMessageContaining(reason);
    }

    private static List<String> names(DataSet data) {
        return data.pictures().stream()
                .map(picture -> relative(data, picture.file()))
                .toList();
    }

    private static List<String> problems(DataSet data) {
        return data.problems().stream()
                .map(problem -> "%s %s %s".formatted(relative(data, problem.file()), problem.kind(), problem.reason()))
                .toList();
    }

    private static String relative(DataSet data, Path file) {
        return data.folder().relativize(file).toString().replace('\\', '/');
    }

    private static List<Thread> pictureThreadsAtWork() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> Arrays.stream(entry.getValue())
                        .anyMatch(frame -> frame.getClassName().equals(FileLoader.class.getName())))
                .map(Map.Entry::getKey)
                .filter(thread -> thread != Thread.currentThread())
                .toList();
    }
}
