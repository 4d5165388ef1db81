package org.hundredfold.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.tools.ToolProvider;
import org.hundredfold.ExplainedException;
import org.hundredfold.cli.Hundredfold;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Classifier;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureModelTest {
    private static final Path EXAMPLE = Path.of("src/it/library/src/main/java/Example.java");

    /** What a library's user does not get with it: the window, the command line, the log and the tests. */
    private static final List<String> NOT_NEEDED = List.of(
            "test-classes",
            "javafx",
            "controlsfx",
            "atlantafx",
            "ikonli",
            "picocli",
            "logback",
            "junit",
            "assertj",
            "archunit",
            "testfx",
            "hamcrest",
            "monocle");

    @TempDir
    private static Path folder;

    private static Path home;
    private static Path picture;

    @BeforeAll
    static void train() {
        home = folder.resolve("home");
        picture = folder.resolve("stripes/down/3.png");
        Stripes.write(folder.resolve("stripes"), 20, 1);
        assertThat(Hundredfold.run(
                        "train",
                        folder.resolve("stripes").toString(),
                        "--home",
                        home.toString(),
                        "--name",
                        "mine",
                        "--size",
                        "10",
                        "--validation",
                        "0.4",
                        "--epochs",
                        "6",
                        "--no-baselines"))
                .isZero();
    }

    private static Answer told() throws UnreadablePictureException {
        try (RunStore store = RunStore.open(home)) {
            return new Classifier(store.load(1).orElseThrow().trained()).classify(picture);
        }
    }

    @Test
    void aModelAnswersAsTheProgramDoesHoweverThePictureComes() throws Exception {
        PictureModel model = PictureModel.open(home, "mine");
        PictureAnswer answer = model.classify(picture);

        assertThat(model.classes()).containsExactly("across", "down", "square");
        assertThat(answer.className()).isEqualTo(told().best().className());
        assertThat(answer.probability()).isEqualTo(told().best().probability());
        assertThat(List.copyOf(answer.probabilities().values())).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(answer.probabilities()).containsOnlyKeys("across", "down", "square");
        assertThat(answer.calibrated()).isTrue();
        assertThat(answer.neverSeen()).isPresent();
        assertThat(model.classify(Files.readAllBytes(picture))).isEqualTo(answer);
        assertThat(model.classify(ImageIO.read(picture.toFile()))).isEqualTo(answer);
    }

    @Test
    void manyThreadsMayAskOneModel() throws Exception {
        PictureModel model = PictureModel.open(home, "latest");
        PictureAnswer expected = model.classify(picture);
        byte[] file = Files.readAllBytes(picture);

        List<PictureAnswer> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> answer(model, file))
                .toList();

        assertThat(answers).allMatch(expected::equals);
    }

    private static PictureAnswer answer(PictureModel model, byte[] file) {
        try {
            return model.classify(file);
        } catch (UnreadablePictureException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsNotThereIsSaidInASentenceAndNothingIsMade() throws IOException {
        Path nowhere = folder.resolve("nowhere");

        assertThatThrownBy(() -> PictureModel.open(nowhere, "latest"))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("There are no runs in");
        assertThat(nowhere).doesNotExist();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatThrownBy(() -> PictureModel.open(empty, "latest"))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("There are no runs in");
        assertThat(empty).isEmptyDirectory();
        assertThatThrownBy(() -> PictureModel.open(home, "other"))
                .isInstanceOf(ExplainedException.class)
                .hasMessageContaining("There is no run \"other\"");
    }

    /** Not for root, who may write everywhere. */
    @Test
    void aFolderThatMayOnlyBeReadIsEnough() throws Exception {
        Path still = Files.createDirectory(folder.resolve("still"));
        Files.copy(home.resolve("runs.db"), still.resolve("runs.db"));
        assertThat(still.resolve("runs.db").toFile().setWritable(false)).isTrue();
        assumeThat(still.toFile().setWritable(false) && !Files.isWritable(still))
                .isTrue();

        assertThat(PictureModel.open(still, "mine").classify(picture))
                .isEqualTo(PictureModel.open(home, "mine").classify(picture));
        assertThat(still.toFile().list()).containsExactly("runs.db");
    }

    @Test
    void whatIsNoPictureIsSaidWithTheReason() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.jpg"), "Dear reader");

        assertThatThrownBy(() -> PictureModel.open(home, "latest").classify(letter))
                .isInstanceOf(UnreadablePictureException.class)
                .hasMessageContaining("text");
    }

    @Test
    void aProgramOfSomebodyElseAnswersWithNothingButWhatItNeeds() throws Exception {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NOT_NEEDED.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", classes.toString(), "-cp", path, EXAMPLE.toString()))
                .isZero();
        File out = folder.resolve("out.txt").toFile();
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes + File.pathSeparator + path,
                        "Example",
                        picture.toString())
                .redirectOutput(out)
                .redirectError(folder.resolve("err.txt").toFile());
        program.environment().put("HUNDREDFOLD_HOME", home.toString());

        assertThat(program.start().waitFor())
                .as(Files.readString(folder.resolve("err.txt")))
                .isZero();
        assertThat(out)
                .hasContent("%s: %s %s"
                        .formatted(
                                picture,
                                told().best().className(),
                                told().best().probability()));
    }

    @Test
    void theDocumentedLinesAreThoseThatAreTried() throws IOException {
        String page = Files.readString(Path.of("docs/library.md"));
        String lines =
                page.substring(page.indexOf("```java\n") + 8, page.indexOf("```\n", page.indexOf("```java\n") + 8));

        assertThat(Files.readString(EXAMPLE)).contains(lines.stripTrailing().indent(8));
    }
}
