package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training from the command line, and what is told of it. */
class TrainCommandTest extends CommandTest {
    @Test
    void trainAnswersInOneJsonObject() throws IOException {
        Files.writeString(stripes.resolve("across").resolve("notes.png"), "not a picture");

        train(5, "--hidden", "12,6", "--batch", "8", "--threads", "1");

        JsonNode result = json();
        assertThat(result.get("run").asLong()).isEqualTo(1);
        assertThat(result.get("name").asText()).isEqualTo("stripes-1");
        assertThat(result.get("pictures").asInt()).isEqualTo(60);
        assertThat(result.get("left_out").asInt()).isEqualTo(1);
        assertThat(result.get("problems").toString()).contains("notes.png", "left_out");
        assertThat(result.get("classes")).hasSize(3);
        assertThat(result.get("inputs").asInt()).isEqualTo(100);
        assertThat(result.get("parameters").asInt()).isEqualTo(100 * 12 + 12 + 12 * 6 + 6 + 6 * 3 + 3);
        assertThat(result.get("epochs").asInt()).isEqualTo(5);
        assertThat(result.get("load_s").asDouble()).isPositive();
        assertThat(result.get("train_s").asDouble()).isPositive();
        assertThat(result.get("pictures_per_s").asDouble()).isPositive();
        assertThat(result.get("us_per_step").asDouble()).isPositive();
        assertThat(result.get("validation_accuracy").asDouble()).isBetween(0.0, 1.0);
        assertThat(result.get("test_accuracy").asDouble()).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "latest", "7"})
    void aNameThatCouldMeanAnotherRunIsRefusedBeforeAnythingIsRead(String name) {
        assertThat(runAtHome("train", folder.resolve("nowhere").toString(), "--name", name))
                .isEqualTo(2);

        assertThat(error())
                .contains("A run cannot be called \"%s\"".formatted(name))
                .doesNotContain("nowhere");
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
        assertThat(json().get("left_out").asInt()).isEqualTo(copies);
        assertThat(json().get("training_pictures").asInt()
                        + json().get("validation_pictures").asInt())
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
    void aNetworkThatCannotFitIsRefusedBeforeTheRunBegins() throws IOException {
        int exitCode =
                runAtHome("train", stripes.toString(), "--size", "128", "--colour", "--hidden", "10000,10000,10000");

        assertThat(exitCode).isEqualTo(2);
        assertThat(error()).contains("weights", "smaller").doesNotContain("Exception");
        assertThat(runAtHome("runs", "--json")).isZero();
        assertThat(json().get("runs")).isEmpty();
    }

    @Test
    void theOriginalNetworkCanBeTrained() throws IOException {
        train(5, "--preset", "original");

        assertThat(json().get("network").asText()).isEqualTo("100-10-3");
    }

    @Test
    void picturesAreReadOnceInTheSizeThatThePresetChooses() throws IOException {
        assertThat(runAtHome("train", stripes.toString(), "--preset", "accurate", "--epochs", "1", "--no-baselines"))
                .as(error())
                .isZero();

        try (Stream<Path> kept = Files.list(home.resolve("cache"))) {
            assertThat(kept).hasSize(1);
        }
        assertThat(output()).contains("1 epoch");
    }
}
