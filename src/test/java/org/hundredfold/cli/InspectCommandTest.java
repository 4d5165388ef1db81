package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hundredfold.data.Confirmations;
import org.hundredfold.data.Confirmations.Confirmation;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;

class InspectCommandTest extends CommandTest {
    private String answer(String... arguments) {
        assertThat(runAtHome(arguments)).as(error()).isZero();
        return output();
    }

    private JsonNode json(String... arguments) throws IOException {
        return new ObjectMapper().readTree(answer(with(arguments, "--json")));
    }

    private void leaveOut(Path dataSet, String beginning) {
        leaveOut(dataSet, beginning, "");
    }

    /** Besides what was left out before, all pictures whose path begins so, but for one. */
    private void leaveOut(Path dataSet, String beginning, String kept) {
        DataSet data =
                new FolderReader().read(dataSet, TrainingSettings.defaults().preprocessing(), ReadProgress.NONE);
        try (RunStore store = RunStore.open(home)) {
            TreeMap<String, Correction> all =
                    new TreeMap<>(store.corrections().of(dataSet).byPath());
            data.pictures().stream()
                    .filter(picture -> picture.relative().startsWith(beginning))
                    .filter(picture -> !picture.relative().equals(kept))
                    .forEach(picture ->
                            all.put(picture.relative(), new Correction(picture.content(), Optional.empty())));
            store.corrections().keep(dataSet, new Corrections(all));
        }
    }

    @Test
    void aFolderIsToldInOneJsonObject() throws IOException {
        Files.writeString(stripes.resolve("across").resolve("notes.png"), "not a picture");

        JsonNode told = json("inspect", stripes.toString(), "--size", "10", "--seed", "3");

        assertThat(told.get("folder").asText()).isEqualTo(stripes.toString());
        assertThat(told.get("size").asInt()).isEqualTo(10);
        assertThat(told.get("pictures").asInt()).isEqualTo(60);
        assertThat(told.get("classes")).hasSize(3);
        JsonNode first = told.get("per_class").get(0);
        assertThat(first.get("class").asText()).isEqualTo("across");
        assertThat(first.get("pictures").asInt()).isEqualTo(20);
        assertThat(first.get("training_pictures").asInt()).isPositive();
        assertThat(first.get("test_pictures").asInt()).isPositive();
        assertThat(told.get("width").get("median").asInt()).isEqualTo(16);
        assertThat(told.get("formats").get("png").asInt()).isEqualTo(60);
        assertThat(told.get("left_out").asInt()).isEqualTo(1);
        assertThat(told.get("problems").toString()).contains("notes.png", "left_out");
        assertThat(told.get("findings").isArray()).isTrue();
        assertThat(told.get("data_fingerprint").asText()).hasSize(64);
    }

    @Test
    void aPictureInTheWrongClassIsListedFirstWithTheClassItBelongsToIfAskedFor() throws IOException {
        misfile();

        assertThat(json("inspect", stripes.toString()).get("suspected_labels").isNull())
                .isTrue();
        JsonNode suspect = json("inspect", stripes.toString(), "--labels")
                .get("suspected_labels")
                .get(0);
        assertThat(suspect.get("picture").asText()).isEqualTo(MISFILED);
        assertThat(suspect.get("class").asText()).isEqualTo("down");
        assertThat(suspect.get("suggested_class").asText()).isEqualTo("across");
        assertThat(suspect.get("probability").asDouble()).isBetween(0.0, 0.05);
        assertThat(suspect.get("suggested_probability").asDouble()).isBetween(0.5, 1.0);
        assertThat(answer("inspect", stripes.toString(), "--labels"))
                .contains("Suspected wrong labels: ", MISFILED + ": down (", " %), rather across (");
    }

    @Test
    void whatTheUserHasFoundToBeRightIsCountedInsteadOfListed() throws IOException {
        misfile();
        confirm("across");
        JsonNode before = json("inspect", stripes.toString(), "--labels");
        assertThat(before.get("suspected_labels").findValuesAsText("picture"))
                .as("right in another class says nothing about this one")
                .contains(MISFILED);
        assertThat(before.get("labels_found_right").asInt()).isZero();
        confirm("down");

        JsonNode told = json("inspect", stripes.toString(), "--labels");

        assertThat(told.get("suspected_labels").findValuesAsText("picture"))
                .hasSize(before.get("suspected_labels").size() - 1)
                .doesNotContain(MISFILED);
        assertThat(told.get("labels_found_right").asInt()).isEqualTo(1);
        assertThat(told.get("data_fingerprint")).isEqualTo(before.get("data_fingerprint"));
        assertThat(answer("inspect", stripes.toString(), "--labels"))
                .contains("1 picture that you found to be right is not listed")
                .doesNotContain(MISFILED);
    }

    private static final String MISFILED = "down/misfiled.png";

    /** Among enough others to learn from. */
    private void misfile() throws IOException {
        Stripes.write(stripes, 150, 1);
        Files.move(stripes.resolve("across").resolve("11.png"), stripes.resolve(MISFILED));
    }

    private void confirm(String className) {
        DataSet data =
                new FolderReader().read(stripes, TrainingSettings.defaults().preprocessing(), ReadProgress.NONE);
        Picture misfiled = data.pictures().stream()
                .filter(picture -> picture.relative().equals(MISFILED))
                .findFirst()
                .orElseThrow();
        try (RunStore store = RunStore.open(home)) {
            store.confirmations()
                    .keep(
                            stripes,
                            Confirmations.NONE.with(
                                    MISFILED, Optional.of(new Confirmation(misfiled.content(), className))));
        }
    }

    @Test
    void aFolderIsToldInWords() throws IOException {
        Files.writeString(stripes.resolve("across").resolve("notes.png"), "not a picture");

        assertThat(answer("inspect", stripes.toString()))
                .contains("60 pictures in 3 classes", "validation", "across", "Formats: 60 PNG")
                .contains("1 left out", "notes.png: ", "Worth a look");
    }

    @Test
    void hostileNamesSpoilNeitherWordsNorJson() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path quoted = stripes.resolve("across").resolve("a\"\n\\b.png");
        Files.writeString(quoted, "no picture");
        Path lost = noText(stripes.resolve("down"));
        Files.writeString(lost, "no picture");

        JsonNode told = json("inspect", stripes.toString());

        assertThat(told.get("problems").findValuesAsText("file"))
                .contains(quoted.toString(), lost.getParent() + "/\uFFFDFF.png");
        assertThat(answer("inspect", stripes.toString())).contains("a\"\\u000a\\b.png: ");
    }

    /** A file whose name is not valid UTF-8. */
    private static Path noText(Path parent) {
        try {
            return Path.of(URI.create(parent.toUri() + "%FF.png"));
        } catch (IllegalArgumentException impossible) {
            return parent.resolve("text.png");
        }
    }

    @Test
    void longListsAreShortenedInWordsAndCompleteInJson() throws IOException {
        for (int i = 0; i < 50; i++) {
            Files.createFile(stripes.resolve("down").resolve("empty" + i + ".png"));
        }

        assertThat(answer("inspect", stripes.toString())).contains("more; --json lists them all");
        assertThat(json("inspect", stripes.toString()).get("left_out").asInt()).isEqualTo(50);
    }

    @Test
    void partsOfADataSetAreUsedAsSuch() throws IOException {
        Path root = folder.resolve("published");
        Stripes.write(root.resolve("train"), 20, 1);
        Stripes.write(root.resolve("val"), 5, 2);
        Stripes.write(root.resolve("test"), 7, 3);

        JsonNode told = json("inspect", root.toString());

        assertThat(error()).contains("train to train with, val for validation, test for the final test");
        assertThat(told.get("folder").asText()).endsWith("train");
        assertThat(told.get("validation_folder").asText()).endsWith("val");
        assertThat(told.get("test_folder").asText()).endsWith("test");
        assertThat(json("train", root.toString(), "--epochs", "1").get("name").asText())
                .isEqualTo("published-1");
    }

    @Test
    void decisionsAreCarriedOutAndSaid() throws IOException {
        String before =
                json("inspect", stripes.toString()).get("data_fingerprint").asText();
        leaveOut(stripes, "across/1.png");

        JsonNode told = json("inspect", stripes.toString());

        assertThat(error()).contains("1 picture left out, as you decided.");
        assertThat(told.get("pictures").asInt()).isEqualTo(59);
        assertThat(told.get("corrections").get("left_out").asInt()).isEqualTo(1);
        assertThat(told.get("data_fingerprint").asText()).isNotEqualTo(before);
        assertThat(json("train", stripes.toString(), "--epochs", "1")
                        .get("pictures")
                        .asInt())
                .isEqualTo(59);
    }

    @Test
    void testPicturesOfAClassThatDecisionsDidAwayWithAreNamed() throws IOException {
        Path test = folder.resolve("test");
        Stripes.write(test, 3, 2);
        leaveOut(stripes, "square/");

        JsonNode told = json("inspect", stripes.toString(), "--test", test.toString());
        JsonNode trained = json("train", stripes.toString(), "--test", test.toString(), "--epochs", "1");

        for (JsonNode answer : List.of(told, trained)) {
            assertThat(answer.get("problems").findValuesAsText("reason"))
                    .filteredOn(reason -> reason.contains("belongs to the class square"))
                    .hasSize(3);
        }
    }

    @Test
    void fieldsComeInTheSameOrderEveryTime() throws IOException {
        Files.createFile(stripes.resolve("down").resolve("empty.png"));

        JsonNode told = json("inspect", stripes.toString());

        assertThat(told.get("corrections").fieldNames()).toIterable().containsExactly("left_out", "moved");
        assertThat(told.get("problems").get(0).fieldNames()).toIterable().containsExactly("file", "kind", "reason");
    }

    @Test
    void whatIsCountedIsWhatIsUsed() throws IOException {
        Path test = folder.resolve("test");
        Stripes.write(test, 7, 2);

        JsonNode told = json("inspect", stripes.toString(), "--test", test.toString());

        int copies = told.get("problems").toString().split("also in").length - 1;
        assertThat(copies).as("some stripes are drawn alike").isPositive();
        assertThat(told.get("pictures").asInt()).isEqualTo(60 + 21 - copies);
        assertThat(told.get("formats").get("png").asInt())
                .isEqualTo(told.get("pictures").asInt());
        assertThat(sum(List.of(told), "training_pictures", "validation_pictures", "test_pictures"))
                .isEqualTo(told.get("pictures").asInt());
        for (String part : List.of("pictures", "training_pictures", "validation_pictures", "test_pictures")) {
            assertThat(sum(told.get("per_class"), part))
                    .isEqualTo(told.get(part).asInt());
        }
    }

    private static int sum(Iterable<JsonNode> objects, String... fields) {
        int sum = 0;
        for (JsonNode object : objects) {
            for (String field : fields) {
                sum += object.get(field).asInt();
            }
        }
        return sum;
    }

    @Test
    void aFolderThatCannotBeTrainedOnIsToldWithTheReason() throws IOException {
        leaveOut(stripes, "square/");
        leaveOut(stripes, "down/");
        leaveOut(stripes, "across/1");

        JsonNode told = json("inspect", stripes.toString());
        String words = answer("inspect", stripes.toString());

        assertThat(runAtHome("train", stripes.toString())).isEqualTo(2);
        String refusal = error().strip().lines().reduce((first, last) -> last).orElseThrow();
        assertThat(refusal).contains("fewer than two classes");
        assertThat(told.get("refusal").asText()).isEqualTo(refusal);
        assertThat(words).contains("Cannot be trained on: " + refusal);
    }

    @Test
    void aFolderThatCanBeTrainedOnHasNoRefusal() throws IOException {
        assertThat(json("inspect", stripes.toString()).get("refusal").isNull()).isTrue();
        assertThat(answer("inspect", stripes.toString())).doesNotContain("annot be trained on");
    }

    @Test
    void aTestFolderOfWhichDecisionsLeftNothingIsNotTakenForCopies() throws IOException {
        Path test = folder.resolve("test");
        Stripes.write(test, 3, 2);
        leaveOut(test, "");

        JsonNode told = json("inspect", stripes.toString(), "--test", test.toString());

        assertThat(told.get("test_pictures").asInt()).isZero();
        assertThat(told.get("refusal").asText()).contains("No picture in " + test, "after what you decided");
    }

    @Test
    void oneIsSaidInTheSingular() {
        leaveOut(stripes, "square/");
        leaveOut(stripes, "down/");
        leaveOut(stripes, "across/", "across/3.png");

        assertThat(answer("inspect", stripes.toString())).contains(": 1 picture in 1 class, seen");
    }

    @Test
    void aFolderWhosePicturesAreAllLeftOutIsTold() throws IOException {
        leaveOut(stripes, "");

        assertThat(json("inspect", stripes.toString()).get("pictures").asInt()).isZero();
        assertThat(answer("inspect", stripes.toString())).contains(": 0 pictures in 0 classes", "Formats: none");
    }

    @Test
    void aRunKnowsItsOwnFolderAlsoAfterDecisionsThatDoAwayWithAClass() throws IOException {
        leaveOut(stripes, "square/");
        JsonNode test = json("train", stripes.toString(), "--epochs", "2").get("test");

        JsonNode scored = json("evaluate", "latest", stripes.toString());

        assertThat(error()).contains("sealed");
        assertThat(scored.get("confusion")).isEqualTo(test.get("confusion")).hasSize(2);
    }

    @Test
    void itNeedsNoHomeThatCanBeWritten() throws IOException {
        Files.writeString(folder.resolve("file"), "no folder");
        JsonNode told = json("inspect", stripes.toString());
        home = folder.resolve("file").resolve("home");

        assertThat(json("inspect", stripes.toString())).isEqualTo(told);

        assertThat(error()).contains(home.toString(), "without a cache").doesNotContain("Exception");
        assertThat(runAtHome("train", stripes.toString())).isEqualTo(2);
        assertThat(error()).contains("cannot be kept in " + home);
    }

    @Test
    void whereDecisionsCannotBeReadThatIsSaid() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("runs.db"), "no store ".repeat(100));

        assertThat(json("inspect", stripes.toString()).get("pictures").asInt()).isEqualTo(60);

        assertThat(error()).contains("is damaged", "cannot be read and are not carried out");
    }

    @Test
    void decisionsInAHomeThatMayOnlyBeReadAreCarriedOut() throws IOException {
        leaveOut(stripes, "across/1.png");
        assumeThat(home.toFile().setReadOnly() && !Files.isWritable(home)).isTrue();
        try {
            assertThat(json("inspect", stripes.toString()).get("pictures").asInt())
                    .isEqualTo(59);
        } finally {
            assertThat(home.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void aFolderThatIsNoDataSetIsRefusedInASentence() {
        assertThat(Hundredfold.run("inspect", stripes.resolve("across").toString(), "--home", home.toString()))
                .isEqualTo(2);
        assertThat(error()).contains("no sub-folders").doesNotContain("Exception");
    }
}
