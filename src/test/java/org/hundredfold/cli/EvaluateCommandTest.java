package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.PictureAnswer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a run is scored on in folders that hold pictures that it has learned from. All pictures differ. */
class EvaluateCommandTest extends CommandTest {
    private static final int PER_CLASS = 20;
    private static final int SEALED = 9;

    private Path noise;

    @BeforeEach
    void write() {
        noise = folder.resolve("noise");
        for (String name : List.of("one", "other", "third")) {
            for (int i = 0; i < PER_CLASS; i++) {
                write(noise.resolve(name).resolve(i + ".png"), name.hashCode() + i);
            }
        }
    }

    private static void write(Path file, int seed) {
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        picture.getRaster()
                .setPixels(0, 0, 8, 8, new Random(seed).ints(64, 0, 256).toArray());
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void train(String... more) {
        String[] basics = {"train", noise.toString(), "--size", "8", "--epochs", "30", "--early-stop", "0", "--json"};
        assertThat(runAtHome(with(basics, more))).as(error()).isZero();
    }

    private JsonNode evaluate(Path scored, String... more) throws IOException {
        String[] basics = {"evaluate", "latest", scored.toString(), "--json"};
        assertThat(runAtHome(with(basics, more))).as(error()).isZero();
        return json();
    }

    private void assertRefused(String... arguments) {
        assertThat(runAtHome(arguments)).as(output()).isEqualTo(2);
    }

    private List<PictureAnswer> answers() {
        try (RunStore store = RunStore.open(home)) {
            return store.answers(1).orElseThrow().answers();
        }
    }

    @Test
    void onceAPictureIsNewOnlyThoseKeptSealedAreScored() throws IOException {
        train();
        JsonNode tested = json().get("test");
        write(noise.resolve("one").resolve("new.png"), 1);

        JsonNode score = evaluate(noise);

        assertThat(score.get("pictures").asInt()).isEqualTo(SEALED);
        assertThat(score.get("confusion")).isEqualTo(tested.get("confusion"));
        assertThat(score.get("test_like_training").isNull()).isTrue();
        assertThat(score.get("not_scored").asInt()).isEqualTo(3 * PER_CLASS + 1 - SEALED);
        assertThat(score.get("not_scored_explanation").asText())
                .isEqualTo(
                        "%s, or what you decided about it, has changed since run 1 learned from it, so only those pictures are scored that are still what the run was tested on: 9. The other 52 are left out: it learned from them, or they are new and nobody can tell."
                                .formatted(noise));
        assertThat(error()).contains(score.get("not_scored_explanation").asText());
    }

    @Test
    void theTableHoldsTheAnswersToThosePicturesOnly() throws IOException {
        train();
        write(noise.resolve("one").resolve("new.png"), 1);
        Path table = folder.resolve("answers.csv");

        evaluate(noise, "--csv", table.toString());

        List<String> tested = answers().stream().map(PictureAnswer::picture).toList();
        assertThat(Files.readAllLines(table).stream().skip(1).map(line -> line.split(",")[0]))
                .containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void whatIsDecidedSinceAboutSealedPicturesHolds() throws IOException {
        train();
        PictureAnswer leftOut = answers().get(0);
        PictureAnswer moved = answers().get(1);
        String to = moved.truth().equals("one") ? "other" : "one";
        TreeMap<String, Correction> decided = new TreeMap<>();
        decided.put(leftOut.picture(), new Correction(leftOut.content(), Optional.empty()));
        decided.put(moved.picture(), new Correction(moved.content(), Optional.of(to)));
        try (RunStore store = RunStore.open(home)) {
            store.corrections().keep(noise, new Corrections(decided));
        }

        JsonNode score = evaluate(noise);

        assertThat(score.get("pictures").asInt()).isEqualTo(SEALED - 1);
        List<String> classes = List.of("one", "other", "third");
        assertThat(classes.stream()
                        .map(name -> score.get("per_class")
                                .get(classes.indexOf(name))
                                .get("pictures")
                                .asLong()))
                .containsExactlyElementsOf(classes.stream()
                        .map(name -> answers().stream()
                                .filter(answer -> !answer.picture().equals(leftOut.picture()))
                                .map(answer -> answer.picture().equals(moved.picture()) ? to : answer.truth())
                                .filter(name::equals)
                                .count())
                        .toList());
    }

    @Test
    void aSealedPictureThatHasChangedIsNoneAnyMore() throws IOException {
        train();
        List<PictureAnswer> tested = answers();
        write(noise.resolve(tested.get(0).picture()), 2);
        Files.delete(noise.resolve(tested.get(1).picture()));

        assertThat(evaluate(noise).get("pictures").asInt()).isEqualTo(SEALED - 2);

        for (PictureAnswer each : tested) {
            Files.deleteIfExists(noise.resolve(each.picture()));
        }
        assertRefused("evaluate", "latest", noise.toString());
        assertThat(error())
                .contains(noise.toString(), "none of the pictures that run 1 was tested on", "Name a folder");
    }

    @Test
    void aFolderThatMovedAndChangedIsStillOneThatItLearnedFrom() throws IOException {
        train();
        Path moved = Files.move(noise, folder.resolve("moved"));
        write(moved.resolve("one").resolve("new.png"), 1);

        assertThat(evaluate(moved, "--folder", moved.toString()).get("pictures").asInt())
                .isEqualTo(SEALED);
        Path link = Files.createSymbolicLink(folder.resolve("link"), moved);
        assertThat(evaluate(link, "--folder", moved.toString()).get("pictures").asInt())
                .isEqualTo(SEALED);
    }

    @Test
    void namingAnotherFolderAsTheOneLearnedFromDoesNotUnsealThePictures() throws IOException {
        train();
        write(noise.resolve("one").resolve("new.png"), 1);

        assertThat(evaluate(noise, "--folder", stripes.toString())
                        .get("pictures")
                        .asInt())
                .isEqualTo(SEALED);
    }

    @Test
    void aRunThatKeepsNoAnswersIsNotScoredOnAFolderThatHasChanged() throws SQLException {
        train();
        try (Connection runs = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("runs.db"));
                Statement statement = runs.createStatement()) {
            statement.execute("DELETE FROM answers");
        }
        write(noise.resolve("one").resolve("new.png"), 1);

        assertRefused("evaluate", "latest", noise.toString());
        assertThat(error())
                .contains(noise + ", or what you decided about it, has changed", "does not keep", "Name a folder");
    }

    @Test
    void ofACopyOnlyTheSealedPicturesAreScoredAndNoneOfThemIsLikeTraining() throws IOException {
        train();
        Path copy = folder.resolve("copy");
        copy(noise, copy);

        JsonNode score = evaluate(copy);
        assertThat(score.get("pictures").asInt()).isEqualTo(SEALED);
        assertThat(score.get("test_like_training").asInt()).isZero();
        assertThat(score.get("not_scored").asInt()).isEqualTo(3 * PER_CLASS - SEALED);
    }

    @Test
    void picturesForValidationThatAreAlsoToTrainWithDoNotChangeWhatIsSealed() throws IOException {
        Path set = folder.resolve("set");
        copy(noise, set.resolve("train"));
        copy(noise.resolve("one"), set.resolve("val").resolve("one"));
        write(set.resolve("val").resolve("other").resolve("new.png"), 4);
        assertThat(runAtHome("train", set.toString(), "--size", "8", "--epochs", "20", "--json"))
                .as(error())
                .isZero();
        JsonNode tested = json().get("test");

        assertThat(evaluate(set).get("confusion")).isEqualTo(tested.get("confusion"));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Files.walk(from).filter(Files::isRegularFile).toList()) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    @Test
    void picturesThatTheRunKeptSealedAreNotLikeTraining() throws IOException {
        train();
        Path sealed = folder.resolve("sealed");
        for (PictureAnswer answer : answers()) {
            Path to = sealed.resolve(answer.picture());
            Files.createDirectories(to.getParent());
            Files.copy(noise.resolve(answer.picture()), to);
        }
        write(sealed.resolve("one").resolve("new.png"), 3);
        String learned = Files.list(noise.resolve("one"))
                .map(file -> noise.relativize(file).toString())
                .filter(picture ->
                        answers().stream().noneMatch(each -> each.picture().equals(picture)))
                .findFirst()
                .orElseThrow();
        Files.copy(noise.resolve(learned), sealed.resolve("one").resolve("learned.png"));

        JsonNode score = evaluate(sealed);

        assertThat(score.get("pictures").asInt()).isEqualTo(SEALED + 2);
        assertThat(score.get("test_like_training").asInt()).isEqualTo(1);
        assertThat(score.get("not_scored").asInt()).isZero();
        assertThat(score.get("not_scored_explanation").isNull()).isTrue();
    }
}
