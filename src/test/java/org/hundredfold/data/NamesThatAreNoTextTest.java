package org.hundredfold.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hundredfold.data.CachedFolder.COLOUR_128;
import static org.hundredfold.data.CachedFolder.GREY_8;
import static org.hundredfold.data.CachedFolder.assertSame;
import static org.hundredfold.data.TestPictures.png;
import static org.hundredfold.data.TestPictures.write;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.Problem.Kind;
import org.hundredfold.runs.ChildJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names may hold bytes that are no UTF-8; Java reads each such byte as U+FFFD. */
class NamesThatAreNoTextTest {
    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void makeTwoClasses() {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualTo("UTF-8");
        folder = parent.resolve("animals");
        write(folder.resolve("cat/1.png"), png(1));
        write(folder.resolve("dog/1.png"), png(2));
    }

    /** @param encoded relative to the folder, as in a URI */
    private static Path below(Path folder, String encoded) {
        try {
            return Path.of(URI.create(folder.toUri() + "/" + encoded)).normalize();
        } catch (IllegalArgumentException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Path add(String encoded, int seed) {
        return write(below(folder, encoded), png(seed));
    }

    private DataSet read(Path read) {
        return new FolderReader().read(read, GREY_8, ReadProgress.NONE);
    }

    private static void assertAllThere(DataSet data) {
        assertThat(data.pictures()).extracting(Picture::file).allMatch(Files::exists);
        assertThat(data.pictures()).extracting(Picture::file).doesNotHaveDuplicates();
    }

    /** The way to a folder from where this process works. */
    private static Path relative(Path folder) {
        return Path.of("").toAbsolutePath().relativize(folder);
    }

    @Test
    void picturesBelowARelativeFolderAreReadAndReadAgainFromTheCache() {
        Path first = add("cat/%FF.png", 3);
        Path second = add("cat/d%FE/%FE.png", 4);
        Path relative = relative(folder);
        Path cache = parent.resolve("cache");

        DataSet data = read(relative);

        assertThat(data.problems()).isEmpty();
        assertThat(data.pictures()).hasSize(4);
        assertThat(data.pictures())
                .extracting(picture -> picture.file().toAbsolutePath().normalize())
                .contains(first, second);
        for (int time = 0; time < 2; time++) {
            assertSame(new FolderReader(new PixelCache(cache)).read(relative, GREY_8, ReadProgress.NONE), data);
        }
        assertThat(read(folder).fingerprint()).isEqualTo(data.fingerprint());
    }

    @Test
    void picturesForValidationInARelativeFolderAreReadAndReadAgainFromTheCache() {
        add("cat/%FF.png", 3);
        Path beside = parent.resolve("beside");
        write(beside.resolve("dog/2.png"), png(5));
        Path lost = write(below(beside, "cat/%FF.png"), png(4));

        DataSet data = readWithValidation(new FolderReader(), relative(folder), relative(beside));

        assertThat(data.problems()).isEmpty();
        assertThat(data.pictures()).hasSize(5);
        assertAllThere(data);
        assertThat(data.pictures())
                .extracting(picture -> picture.file().toAbsolutePath().normalize())
                .contains(lost);
        for (int time = 0; time < 2; time++) {
            FolderReader reader = new FolderReader(new PixelCache(parent.resolve("cache")));
            assertSame(readWithValidation(reader, relative(folder), relative(beside)), data);
        }
    }

    @Test
    void aFolderForValidationMayHaveSuchANameItself() {
        Path beside = below(parent, "b%FF");
        Path lost = write(below(beside, "cat/%FE.png"), png(3));
        write(beside.resolve("dog/2.png"), png(4));

        DataSet data = readWithValidation(new FolderReader(), folder, beside);

        assertThat(data.problems()).isEmpty();
        assertThat(data.pictures()).hasSize(4).extracting(Picture::file).contains(lost);
    }

    private static DataSet readWithValidation(FolderReader reader, Path folder, Path validation) {
        return reader.readWithValidation(folder, validation, GREY_8, ReadProgress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"animals, .", "., ./animals", "animals/cat, ..", "animals, ../animals"})
    void whereAProcessWorksDoesNotMatter(String place, String argument) throws IOException {
        add("cat/%FF.png", 3);
        add("cat/d%FE/%FE.png", 4);
        DataSet expected = new FolderReader().read(folder, COLOUR_128, ReadProgress.NONE);

        for (int time = 0; time < 2; time++) {
            assertThat(readInProcess(parent.resolve(place), argument, Map.of())).endsWith(expected.fingerprint());
        }
    }

    @Test
    void theLanguageOfTheSystemDoesNotMatter() throws IOException {
        add("caf%C3%A9/1.png", 3);
        add("caf%C3%A8/1.png", 4);
        add("cat/%C3%A9.png", 5);
        add("cat/%FF.png", 6);
        DataSet expected = new FolderReader().read(folder, COLOUR_128, ReadProgress.NONE);

        assertThat(readInProcess(parent, "animals", Map.of("LC_ALL", "C"))).endsWith(expected.fingerprint());
    }

    private List<String> readInProcess(Path place, String argument, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        ChildJvm.command(ReadingProcess.class, argument, parent.resolve("cache")))
                .directory(place.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        try (Stream<String> lines = builder.start().inputReader().lines()) {
            return lines.toList();
        }
    }

    @Test
    void classesWhoseNamesReadTheSameAreNotMixedUp() {
        Path three = add("c%FF/1.png", 3);
        Path four = add("c%FE/1.png", 4);
        Path five = add("c%FE/2.png", 5);
        Path six = add("c%EF%BF%BD/1.png", 6);

        DataSet data = read(folder);

        assertThat(data.classes()).containsExactly("cat", "c\uFFFDEF\uFFFDBF\uFFFDBD", "c\uFFFDFE", "c\uFFFDFF", "dog");
        assertThat(data.labels()).containsExactly(0, 1, 2, 2, 3, 4);
        assertThat(data.pictures().subList(1, 5)).extracting(Picture::file).containsExactly(six, four, five, three);
        assertThat(data.problems())
                .contains(new Problem(
                        three.getParent(),
                        Kind.WARNING,
                        "has a name that cannot be read, so the class is called c\uFFFDFF; rename the folder"));
    }

    @Test
    void classesWhoseNamesReadTheSameAreMatchedAcrossFolders() throws IOException {
        add("c%FF/1.png", 3);
        add("c%FE/1.png", 4);
        Path other = parent.resolve("other");
        write(other.resolve("cat/2.png"), png(5));
        Path tested = write(below(other, "c%FF/1.png"), png(6));
        write(below(other, "c%FD/1.png"), png(7));

        DataSet data = read(folder);
        DataSet test = new FolderReader().readAs(data.classes(), other, GREY_8, ReadProgress.NONE);
        DataSet validated = readWithValidation(new FolderReader(), folder, other);

        int label = data.classes().indexOf("c\uFFFDFF");
        assertThat(test.count(label)).isEqualTo(1);
        assertThat(test.pictures().stream().filter(picture -> picture.label() == label))
                .extracting(Picture::file)
                .containsExactly(tested);
        assertThat(test.problems())
                .contains(new Problem(below(other, "c%FE"), Kind.LEFT_OUT, "is missing, so the class is not tested"));
        assertThat(validated.count(label)).isEqualTo(2);
        assertThat(validated.pictures()).hasSize(6);
    }

    @Test
    void decisionsAboutFilesWhoseNamesReadTheSameAreKeptApart() {
        add("cat/%FE.png", 3);
        add("cat/%FF.png", 4);
        DataSet data = read(folder);
        TreeMap<String, Correction> decisions = new TreeMap<>();
        data.pictures().stream()
                .filter(picture -> picture.relative().contains("\uFFFD"))
                .forEach(picture ->
                        decisions.put(picture.relative(), new Correction(picture.content(), Optional.empty())));

        DataSet corrected = data.corrected(new Corrections(decisions));

        assertThat(corrected.pictures()).extracting(Picture::relative).containsExactly("cat/1.png", "dog/1.png");
        assertThat(corrected.problems()).isEmpty();
    }

    @Test
    void aClassWithSuchANameThatLosesAllItsPicturesIsNamed() {
        Path only = add("c%FF/1.png", 3);
        DataSet data = read(folder);
        Picture picture = data.pictures().get(1);
        assertThat(picture.file()).isEqualTo(only);

        DataSet corrected = data.corrected(new Corrections(
                new TreeMap<>(Map.of(picture.relative(), new Correction(picture.content(), Optional.empty())))));

        assertThat(corrected.classes()).containsExactly("cat", "dog");
        assertThat(corrected.problems())
                .filteredOn(problem -> problem.kind() == Kind.LEFT_OUT)
                .extracting(Problem::file)
                .containsExactly(only.getParent());
    }

    @Test
    void problemsOfFilesWhoseNamesReadTheSameAreToldApart() {
        write(below(parent, "data/cat/%FE.png"), new byte[0]);
        write(below(parent, "data/cat/%FF.png"), new byte[0]);
        write(below(parent, "data/cat/1.png"), png(1));
        write(below(parent, "data/dog/1.png"), png(2));

        DataSet data = read(parent.resolve("data"));

        String cat = parent.resolve("data/cat") + "/";
        assertThat(data.problems())
                .extracting(Problem::path)
                .containsExactlyInAnyOrder(cat + "\uFFFDFE.png", cat + "\uFFFDFF.png");
    }

    @Test
    void foldersWhoseNamesReadTheSameAreNotTakenForOneAnotherByTheCache() throws IOException {
        Path first = write(below(parent, "d%FF/cat/1.png"), png(1));
        Path second = write(below(parent, "d%FE/cat/1.png"), png(1));
        for (Path cat : List.of(first, second)) {
            write(cat.resolveSibling("../dog/1.png").normalize(), png(2));
        }
        byte[] other = Files.readAllBytes(second);
        other[other.length - 1] ^= 1;
        Files.write(second, other);
        CachedFolder.aged(first, Duration.ofHours(1));
        Files.setLastModifiedTime(second, Files.getLastModifiedTime(first));
        FolderReader reader = new FolderReader(new PixelCache(parent.resolve("cache")));

        for (Path cat : List.of(first, second)) {
            Path read = cat.getParent().getParent();
            assertSame(reader.read(read, GREY_8, ReadProgress.NONE), read(read));
        }
    }
}
