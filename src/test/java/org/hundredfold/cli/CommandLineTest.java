package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.export.Python;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest extends CommandTest {
    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(output());
    }

    private void train(int epochs, String... more) {
        String[] basics = {"train", stripes.toString(), "--size", "10", "--epochs", "" + epochs, "--json"};
        assertThat(runAtHome(with(basics, more))).as(error()).isZero();
    }

    @Test
    void trainAnswersInOneJsonObject() throws IOException {
        Files.writeString(stripes.resolve("across").resolve("notes.png"), "not a picture");

        train(5, "--hidden", "12,6", "--batch", "8", "--threads", "1");

        JsonNode result = json();
        assertThat(result.get("run").asLong()).isEqualTo(1);
        assertThat(result.get("name").asText()).isEqualTo("stripes-1");
        assertThat(result.get("images").asInt()).isEqualTo(60);
        assertThat(result.get("unreadable").asInt()).isEqualTo(1);
        assertThat(result.get("problems").toString()).contains("notes.png", "left_out");
        assertThat(result.get("classes")).hasSize(3);
        assertThat(result.get("inputs").asInt()).isEqualTo(100);
        assertThat(result.get("parameters").asInt()).isEqualTo(100 * 12 + 12 + 12 * 6 + 6 + 6 * 3 + 3);
        assertThat(result.get("epochs").asInt()).isEqualTo(5);
        assertThat(result.get("load_s").asDouble()).isPositive();
        assertThat(result.get("train_s").asDouble()).isPositive();
        assertThat(result.get("images_per_s").asDouble()).isPositive();
        assertThat(result.get("us_per_step").asDouble()).isPositive();
        assertThat(result.get("validation_accuracy").asDouble()).isBetween(0.0, 1.0);
        assertThat(result.get("test_accuracy").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void layersAndRecipeAreSaidInOptionsToldOfTheRunAndComparedAsTheyAreTyped() throws IOException {
        train(
                2,
                "--layers",
                "conv4,norm2,pool,conv4x5,average,dropout0.1,dense8",
                "--activation",
                "tanh",
                "--weight-decay",
                "0.01",
                "--warm-up",
                "0.1",
                "--cosine",
                "--label-smoothing",
                "0.1",
                "--standardise",
                "--balanced");
        assertThat(json().get("parameters").asInt())
                .isEqualTo(4 * 9 + 4 + 2 * 4 + 4 * 4 * 25 + 4 + 4 * 8 + 8 + 8 * 3 + 3);
        train(
                2,
                "--layers",
                "conv4,norm2,pool,conv4,average,dropout0.1,dense8",
                "--no-cosine",
                "--no-standardise",
                "--no-balanced");

        assertThat(runAtHome("runs", "--json")).isZero();
        JsonNode run = json().get("runs").get(1);
        assertThat(run.get("layers").toString())
                .isEqualTo("[\"conv4\",\"norm2\",\"pool\",\"conv4x5\",\"average\",\"dropout0.1\",\"dense8\"]");
        assertThat(run.get("activation").asText()).isEqualTo("tanh");
        assertThat(run.get("weight_decay").asDouble()).isEqualTo(0.01);
        assertThat(run.get("warm_up").asDouble()).isEqualTo(0.1);
        assertThat(run.get("label_smoothing").asDouble()).isEqualTo(0.1);
        for (String chosen : List.of("cosine", "standardise", "balanced")) {
            assertThat(run.get(chosen).asBoolean()).as(chosen).isTrue();
            assertThat(json().get("runs").get(0).get(chosen).asBoolean())
                    .as(chosen)
                    .isFalse();
        }
        assertThat(run.get("augmentation").get("rotation").asDouble()).isZero();

        assertThat(runAtHome("compare", "1", "2", "--json")).isZero();
        assertThat(json().get("settings").findValuesAsText("setting"))
                .contains("layers", "activation", "optimizer.weight_decay", "recipe.cosine", "recipe.warm_up")
                .doesNotContain("dense", "augmentation.shift");
    }

    @Test
    void aTestFolderTakesThePlaceOfTheTestPart() throws IOException {
        Path test = folder.resolve("test");
        Stripes.write(test, 7, 2);

        train(5, "--test", test.toString());

        int copies = json().get("problems").toString().split("also in").length - 1;
        assertThat(copies).as("some stripes are drawn alike").isPositive();
        assertThat(json().get("test").get("pictures").asInt() + copies).isEqualTo(21);
        assertThat(json().get("unreadable").asInt()).isEqualTo(copies);
        assertThat(json().get("training_images").asInt()
                        + json().get("validation_images").asInt())
                .isEqualTo(60);
    }

    @Test
    void testPicturesNearlyLikeThoseToTrainWithAreToldBesideTheScore() throws IOException {
        Path test = folder.resolve("test");
        Stripes.write(test, 7, 2);
        for (String name : List.of("3.png", "4.png", "5.png")) {
            enlarge(stripes.resolve("down").resolve(name), test.resolve("down").resolve("large " + name));
        }
        assertThat(runAtHome("inspect", stripes.toString(), "--test", test.toString(), "--json"))
                .isZero();
        String findings = json().get("findings").toString();
        int like = findings.split("looks nearly like one to train with").length - 1;
        int equal = findings.split("is also one to train with").length - 1;
        assertThat(like).isGreaterThan(1);

        train(2, "--test", test.toString());
        assertThat(json().get("test_like_training").asInt()).isEqualTo(like);
        assertThat(runAtHome("train", stripes.toString(), "--test", test.toString(), "--epochs", "1"))
                .as(error())
                .isZero();
        assertThat(output()).contains("; " + like + " of them look nearly like training pictures");

        assertThat(runAtHome("evaluate", "1", test.toString(), "--json")).isZero();
        assertThat(json().get("test_like_training").asInt()).isEqualTo(like + equal);
        assertThat(runAtHome("evaluate", "1", test.toString())).isZero();
        assertThat(output()).contains("; " + (like + equal) + " of them");
    }

    @Test
    void whereLikePicturesStayTogetherOrAreUnknownNoNumberIsClaimed() throws IOException {
        Path other = folder.resolve("other");
        Stripes.write(other, 10, 5);
        train(2);
        assertThat(json().get("test_like_training").isNull()).isTrue();
        assertThat(runAtHome("evaluate", "latest", stripes.toString(), "--json"))
                .isZero();
        assertThat(json().get("test_like_training").isNull()).isTrue();

        Files.delete(stripes.resolve("down").resolve("3.png"));

        assertThat(runAtHome("evaluate", "latest", other.toString(), "--json")).isZero();
        assertThat(json().get("test_like_training").isNull()).isTrue();
        assertThat(error()).contains(stripes + " is gone or has changed since");
    }

    private static void enlarge(Path picture, Path larger) throws IOException {
        BufferedImage small = ImageIO.read(picture.toFile());
        BufferedImage large = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        large.createGraphics().drawImage(small, 0, 0, 64, 64, null);
        ImageIO.write(large, "png", larger.toFile());
    }

    @Test
    void aTrainedRunClassifiesAndIsListed() throws IOException {
        train(40, "--name", "mine");
        Path picture = stripes.resolve("down").resolve("3.png");

        assertThat(runAtHome("classify", "mine", picture.toString(), "--json")).isZero();
        JsonNode answer = json().get("results").get(0);
        assertThat(answer.get("class").asText()).isEqualTo("down");
        double sum = 0;
        for (JsonNode probability : answer.get("probabilities")) {
            sum += probability.asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-9));

        assertThat(runAtHome("runs", "--json")).isZero();
        assertThat(json().get("runs")).hasSize(1);
        assertThat(json().get("runs").get(0).get("name").asText()).isEqualTo("mine");
        assertThat(json().get("runs").get(0).get("state").asText()).isEqualTo("completed");
    }

    @Test
    void evaluateScoresARunOnAnotherFolder() throws IOException {
        Path other = folder.resolve("other");
        Stripes.write(other, 10, 5);
        train(40);

        assertThat(runAtHome("evaluate", "latest", other.toString(), "--json")).isZero();

        assertThat(json().get("pictures").asInt()).isEqualTo(30);
        assertThat(json().get("accuracy").asDouble()).isGreaterThan(0.6);
        assertThat(json().get("confusion")).hasSize(3);
    }

    @Test
    void theMeasuresOfEachClassStandBesideAConfusionMatrixThatNamesItsAxes() throws IOException {
        train(5);
        JsonNode test = json().get("test");

        assertThat(test.get("confusion_axes").toString()).isEqualTo("[\"truth\",\"answer\"]");
        JsonNode across = test.get("per_class").get(0);
        assertThat(across.get("class").asText()).isEqualTo("across");
        assertThat(across.get("pictures").asInt()).isEqualTo(3);
        assertThat(across.get("recall").asDouble())
                .isEqualTo(across.get("right").asInt() / 3.0);
        assertThat(across.has("precision")).isTrue();
        assertThat(across.has("f1")).isTrue();

        assertThat(runAtHome("evaluate", "latest", stripes.toString())).isZero();
        assertThat(output())
                .containsPattern("across: \\d of 3 right, precision (-|[\\d.]+ %), recall [\\d.]+ %, F1 [\\d.]+ %");
    }

    @Test
    void evaluateWritesTheAnswerToEachPictureAsATableThatPythonReads() throws Exception {
        Path awkward = folder.resolve("stripes, \"quoted\"");
        Stripes.write(awkward, 4, 5);
        Files.move(
                awkward.resolve("down").resolve("0.png"),
                awkward.resolve("down").resolve("o, \"x\"\n.png"));
        Path table = folder.resolve("answers.csv");
        train(5);

        assertThat(runAtHome("evaluate", "latest", awkward.toString(), "--csv", table.toString(), "--json"))
                .as(error())
                .isZero();

        String script = """
                import csv, json
                rows = list(csv.DictReader(open("answers.csv", newline="", encoding="utf-8")))
                print(json.dumps(rows))
                """;
        JsonNode rows = new ObjectMapper().readTree(new Python(folder).run(script));
        assertThat(rows).hasSize(12);
        int right = 0;
        for (JsonNode row : rows) {
            assertThat(row.size()).isEqualTo(6);
            assertThat(row.get("path").asText()).startsWith(row.get("truth").asText() + "/");
            double sum = 0;
            double most = 0;
            for (String name : List.of("across", "down", "square")) {
                double probability =
                        Double.parseDouble(row.get("probability of " + name).asText());
                sum += probability;
                most = Math.max(most, probability);
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
            assertThat(row.get("probability of " + row.get("answer").asText()).asDouble())
                    .isEqualTo(most);
            right += row.get("truth").equals(row.get("answer")) ? 1 : 0;
        }
        assertThat(right).isEqualTo(json().get("right").asInt());
        assertThat(rows.findValuesAsText("path")).contains("down/o, \"x\"\n.png");

        assertThat(runAtHome("evaluate", "latest", awkward.toString(), "--csv", table.toString()))
                .isEqualTo(2);
        assertThat(error()).contains("answers.csv is there already");
    }

    @Test
    void twoRunsAreComparedOnThePicturesThatBothWereTestedOn() throws IOException {
        Path test = folder.resolve("test");
        Stripes.write(test, 20, 5);
        train(1, "--name", "poor", "--learning-rate", "0.00001", "--test", test.toString(), "--threads", "1");
        train(40, "--name", "good", "--test", test.toString(), "--threads", "1");
        JsonNode good = json().get("test");

        assertThat(runAtHome("compare", "poor", "good", "--json")).as(error()).isZero();

        JsonNode answer = json();
        assertThat(answer.get("first").get("name").asText()).isEqualTo("poor");
        assertThat(answer.get("second").get("test_accuracy")).isEqualTo(good.get("accuracy"));
        assertThat(answer.get("settings").findValuesAsText("setting"))
                .containsExactlyInAnyOrder("optimizer.learning_rate", "epochs");
        int pictures = answer.get("pictures").asInt();
        assertThat(2 * pictures + answer.get("copies").asInt())
                .isEqualTo(2 * good.get("pictures").asInt());
        int onlyPoor = answer.get("only_first_right").asInt();
        int onlyGood = answer.get("only_second_right").asInt();
        int both = answer.get("both_right").asInt() + answer.get("both_wrong").asInt();
        assertThat(onlyPoor + onlyGood + both).isEqualTo(pictures);
        assertThat(answer.get("p").asDouble()).isLessThan(0.05);
        assertThat(answer.get("verdict").asText()).isEqualTo("second_better");
        assertThat(answer.get("first_right_second_wrong")).hasSize(onlyPoor);
        assertThat(answer.get("second_right_first_wrong")).hasSize(onlyGood);
        JsonNode pair = answer.get("second_right_first_wrong").get(0);
        assertThat(pair.get("second_answer")).isEqualTo(pair.get("truth"));
        assertThat(pair.get("first_answer")).isNotEqualTo(pair.get("truth"));
        assertThat(test.resolve(pair.get("picture").asText())).exists();

        assertThat(runAtHome("compare", "good", "poor")).isZero();
        assertThat(output()).contains("good is better than poor, p ", "Only good is right:", "epochs: 40, 1");
    }

    @Test
    void runsAreWrittenAsATableThatPythonReads() throws Exception {
        train(1, "--name", "a, \"b\"");
        try (RunStore store = RunStore.open(home)) {
            store.note(1, "two\nlines");
        }

        assertThat(runAtHome("runs", "--csv", folder.resolve("runs.csv").toString(), "--json"))
                .as(error())
                .isZero();

        String script = """
                import csv, json
                rows = list(csv.DictReader(open("runs.csv", newline="", encoding="utf-8")))
                print(json.dumps(rows))
                """;
        JsonNode rows = new ObjectMapper().readTree(new Python(folder).run(script));
        JsonNode run = json().get("runs").get(0);
        assertThat(rows).hasSize(1);
        JsonNode row = rows.get(0);
        assertThat(row.fieldNames()).toIterable().containsExactlyElementsOf(run::fieldNames);
        assertThat(row.get("name").asText()).isEqualTo("a, \"b\"");
        assertThat(row.get("note").asText()).isEqualTo("two\nlines");
        assertThat(row.get("classes").asText()).isEqualTo("across; down; square");
        assertThat(row.get("test_accuracy").asDouble())
                .isEqualTo(run.get("test_accuracy").asDouble());
    }

    @Test
    void aListedRunTellsWhatTheTrainingToldAndHowItWasSet() throws IOException {
        Path test = folder.resolve("test");
        Stripes.write(test, 7, 2);
        train(5, "--preset", "accurate", "--batch", "8", "--threads", "1", "--test", test.toString());
        JsonNode trained = json();

        assertThat(runAtHome("runs", "--json")).isZero();

        JsonNode run = json().get("runs").get(0);
        for (String name : List.of(
                "images",
                "training_images",
                "validation_images",
                "test_images",
                "threads",
                "epochs",
                "best_epoch",
                "validation_accuracy",
                "test_accuracy")) {
            assertThat(run.get(name)).as(name).isEqualTo(trained.get(name));
        }
        assertThat(trained.get("test_images")).isEqualTo(trained.get("test").get("pictures"));
        assertThat(trained.get("images").asInt())
                .isEqualTo(60 + trained.get("test_images").asInt());
        TrainingSettings settings = TrainingSettings.of(Preset.ACCURATE);
        assertThat(run.get("preset").asText()).isEqualTo("accurate");
        assertThat(run.get("activation").asText()).isEqualTo("relu");
        assertThat(run.get("optimizer").asText()).isEqualTo("adam");
        assertThat(run.get("learning_rate").asDouble())
                .isEqualTo(settings.optimizer().learningRate());
        assertThat(run.get("batch").asInt()).isEqualTo(8);
        assertThat(run.get("most_epochs").asInt()).isEqualTo(5);
        assertThat(run.get("early_stop").asInt()).isEqualTo(settings.earlyStop());
        assertThat(run.get("validation_share").asDouble()).isEqualTo(settings.validationShare());
        assertThat(run.get("test_share").asDouble()).isZero();
        assertThat(run.get("test_folder").asText()).isEqualTo(test.toString());
        assertThat(run.get("test_fingerprint").asText()).hasSize(64);
    }

    @Test
    void anotherTestFolderIsADifferenceOfTwoRuns() throws IOException {
        Path test = folder.resolve("test");
        Stripes.write(test, 12, 2);
        train(1, "--name", "part");
        train(1, "--name", "separate", "--test", test.toString());

        assertThat(runAtHome("compare", "part", "separate", "--json")).isZero();
        assertThat(json().get("settings").findValuesAsText("setting"))
                .contains("test_folder", "test_fingerprint", "test_images");

        assertThat(runAtHome("compare", "part", "separate")).isZero();
        assertThat(output()).contains("test_folder: none, \"" + test);
    }

    @Test
    void metricsTellARunEpochByEpochAndWriteItAsATableAtFullPrecision() throws IOException {
        train(20);
        Path csv = folder.resolve("metrics.csv");

        assertThat(runAtHome("metrics", "latest", "--csv", csv.toString(), "--json"))
                .as(error())
                .isZero();

        JsonNode epochs = json().get("epochs");
        List<String> lines = Files.readAllLines(csv);
        assertThat(lines).hasSize(epochs.size() + 1);
        assertThat(lines.get(0))
                .isEqualTo(
                        "epoch,training_loss,training_error,validation_loss,validation_error,seconds_since_start,pictures_per_second");
        JsonNode last = epochs.get(epochs.size() - 1);
        String[] cells = lines.get(epochs.size()).split(",");
        assertThat(cells[0]).isEqualTo(last.get("epoch").asText());
        assertThat(Double.parseDouble(cells[1]))
                .isEqualTo(last.get("training_loss").asDouble());
        assertThat(Double.parseDouble(cells[4]))
                .isEqualTo(last.get("validation_error").asDouble());
        assertThat(runAtHome("metrics", "latest", "--csv", csv.toString())).isEqualTo(2);
        assertThat(error()).contains("there already");
    }

    @Test
    void aRunThatWasNotTestedCannotBeCompared() {
        try (RunStore store = RunStore.open(home)) {
            DataSet data =
                    new FolderReader().read(stripes, TrainingSettings.defaults().preprocessing(), ReadProgress.NONE);
            store.recorder()
                    .started(TrainingPlanner.plan("begun", data, Optional.empty(), TrainingSettings.defaults()));
        }
        train(1);

        assertThat(runAtHome("compare", "1", "2")).isEqualTo(2);
        assertThat(error()).contains("Run 1, begun, keeps no answers");
    }

    @Test
    void onItsOwnFolderARunIsScoredOnlyOnWhatItKeptSealed() throws IOException {
        train(40);
        JsonNode test = json().get("test");

        assertThat(runAtHome("evaluate", "latest", stripes.toString(), "--json"))
                .isZero();

        assertThat(json().get("pictures").asInt()).isEqualTo(9);
        assertThat(json().get("confusion")).isEqualTo(test.get("confusion"));
        assertThat(error()).contains("sealed");
    }

    @Test
    void aNetworkThatCannotFitIsRefusedBeforeTheRunBegins() throws IOException {
        int exitCode =
                runAtHome("train", stripes.toString(), "--size", "128", "--colour", "--hidden", "10000,10000,10000");

        assertThat(exitCode).isEqualTo(2);
        assertThat(error()).contains("weights", "smaller").doesNotContain("Exception");
        assertThat(runAtHome("runs", "--json")).isZero();
        assertThat(json().get("runs")).isEmpty();
    }

    @Test
    void proveFindsTheSameResultInEveryWay() throws IOException {
        assertThat(run("prove", stripes.toString(), "--updates", "30", "--json"))
                .isZero();

        JsonNode proof = json();
        assertThat(proof.get("equal").asBoolean()).isTrue();
        assertThat(proof.get("network").asText()).isEqualTo("101-10-1");
        assertThat(proof.get("classes").toString()).isEqualTo("[\"across\",\"down\"]");
        assertThat(proof.get("updates").asInt()).isEqualTo(30);
        assertThat(proof.get("factor").asDouble()).isPositive();
        assertThat(proof.get("ways")).hasSize(4);
        assertThat(proof.get("ways").get(1).get("us_per_update").asDouble()).isPositive();
        assertThat(proof.get("ways").get(2).get("way").asText()).isEqualTo("fused");
        assertThat(proof.get("ways").get(3).get("same_algorithm").asBoolean()).isFalse();
        assertThat(proof.get("gradient_check").get("passed").asBoolean()).isTrue();
        assertThat(proof.get("not_proved")).isNotEmpty();
    }

    @Test
    void proveTellsWhatItProvedAndWhatNot() {
        assertThat(run("prove", stripes.toString(), "--updates", "30", "--classes", "square,down", "--seed", "5"))
                .isZero();

        assertThat(output())
                .contains("40 pictures of square (0) and down (1)", "seed 5")
                .contains("The fused update is ", "times as fast as nested loops, and the weights differ by at most ")
                .contains("What was proved", "The gradient is right", "What was not", "another algorithm");
    }

    @Test
    void proveExportsWhatCanBeRepeated() throws IOException {
        Path export = folder.resolve("export");

        assertThat(run("prove", stripes.toString(), "--updates", "30", "--export", export.toString(), "--json"))
                .isZero();

        assertThat(json().get("export").asText()).isEqualTo(export.toString());
        assertThat(export.toFile().list())
                .containsExactlyInAnyOrder(
                        "start.npz",
                        "end-loops.npz",
                        "end-vectorised.npz",
                        "end-fused.npz",
                        "end-mini-batch.npz",
                        "replay.py",
                        "README.txt");
        assertThat(run("prove", stripes.toString(), "--updates", "30", "--export", export.toString()))
                .isEqualTo(2);
        assertThat(error()).contains("start.npz is there already");
    }

    @Test
    void proveComparesTheNetworkThatAPresetTrains() throws IOException {
        assertThat(run("prove", stripes.toString(), "--preset", "quick", "--updates", "3", "--json"))
                .isZero();

        assertThat(json().get("equal").asBoolean()).isTrue();
        assertThat(json().get("network").asText()).isEqualTo("784-256-3");
        assertThat(json().get("updates").asInt()).isEqualTo(3);
        assertThat(json().get("factor").asDouble()).isPositive();
        assertThat(json().get("gradient_check").get("passed").asBoolean()).isTrue();
    }

    @Test
    void theOriginalNetworkCanBeTrained() throws IOException {
        train(5, "--preset", "original");

        assertThat(json().get("network").asText()).isEqualTo("100-10-3");
    }

    @Test
    void anUnreadablePictureDoesNotHideTheOthers() throws IOException {
        train(5);
        Path text = Files.writeString(folder.resolve("letter.jpg"), "Dear reader");
        Path picture = stripes.resolve("down").resolve("3.png");

        assertThat(runAtHome("classify", "latest", text.toString(), picture.toString(), "--json"))
                .isZero();

        assertThat(json().get("results").get(0).get("error").asText()).isNotBlank();
        assertThat(json().get("results").get(1).get("class").asText()).isNotBlank();
        assertThat(error()).contains("letter.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train nowhere | nowhere",
                "train | FOLDER",
                "train STRIPES --size 7 | between 8 and 128",
                "train STRIPES --size big | big",
                "train STRIPES --epochs 0 | epoch",
                "train STRIPES --learning-rate -1 | learning rate",
                "train STRIPES --hidden 12,x | x",
                "train STRIPES --preset fast | fast",
                "train STRIPES --optimizer sgdd | sgdd",
                "train STRIPES --activation identity | relu, tanh or sigmoid",
                "train STRIPES --validation 0.9 | training",
                "train STRIPES --test nowhere | nowhere",
                "train STRIPES --preset original --hidden 5 | original",
                "train STRIPES --test STRIPES | prove nothing",
                "train STRIPES --hidden , | hidden",
                "train STRIPES --layers conv16,poool | such as conv16,pool",
                "train STRIPES --layers conv16 --hidden 8 | give one of them",
                "train STRIPES --layers dense8,conv16 | move it before them",
                "train STRIPES --size 10 --layers conv4,pool4,pool4 | does not fit",
                "train STRIPES --preset original --layers conv16 | original",
                "train STRIPES --preset original --cosine | trained as it was",
                "train STRIPES --warm-up 0.7 | Warming up",
                "train STRIPES --label-smoothing -1 | Label smoothing",
                "train STRIPES --weight-decay 2 | weight decay",
                "classify latest STRIPES | folder",
                "train STRIPES/across | class",
                "classify mine a.png | mine",
                "classify | RUN",
                "evaluate 7 STRIPES | 7",
                "compare 7 8 | 7",
                "prove nowhere | nowhere",
                "prove STRIPES --updates 0 | updates",
                "prove STRIPES --classes across | two classes",
                "prove STRIPES --classes across,oval | oval",
                "prove STRIPES --preset quick --classes across,down | --classes",
                "prove STRIPES --export STRIPES/across/0.png | 0.png",
                "paint | paint",
                "runs --home STRIPES/across/0.png | 0.png",
            })
    void badInputIsAnsweredInASentenceWithExitCodeTwo(String line, String named) {
        String[] arguments = line.replace("STRIPES", stripes.toString()).split(" ");
        boolean hasHome = line.contains("--home") || line.startsWith("prove") || line.startsWith("paint");

        int exitCode = hasHome ? run(arguments) : runAtHome(arguments);

        assertThat(exitCode).isEqualTo(2);
        assertThat(error()).contains(named).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(output()).isEmpty();
    }
}
