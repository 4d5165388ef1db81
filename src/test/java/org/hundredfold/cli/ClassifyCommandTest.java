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
import java.util.Random;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line tells of answers. */
class ClassifyCommandTest extends CommandTest {
    private Path picture;

    @BeforeEach
    void aTrainedNetwork() {
        picture = stripes.resolve("down").resolve("3.png");
        train("mine", "0.4", "8");
    }

    private void train(String name, String validation, String epochs) {
        assertThat(runAtHome(
                        "train",
                        stripes.toString(),
                        "--preset",
                        "quick",
                        "--size",
                        "10",
                        "--validation",
                        validation,
                        "--epochs",
                        epochs,
                        "--name",
                        name))
                .as(error())
                .isZero();
    }

    @Test
    void anAnswerComesWithItsSumAndHowFamiliarThePictureIs() throws IOException {
        JsonNode answer = answer("classify", "mine", picture.toString(), "--json");

        assertThat(answer.get("calibrated").asBoolean()).isTrue();
        assertThat(answer.get("never_seen").get("share").asDouble()).isBetween(0.0, 1.0);
        JsonNode sum = answer.get("sum");
        assertThat(sum.get("class").asText()).isEqualTo(answer.get("class").asText());
        double terms = StreamSupport.stream(sum.get("terms").spliterator(), false)
                .mapToDouble(term -> term.get("value").asDouble())
                .sum();
        assertThat(terms + sum.get("others").asDouble() + sum.get("bias").asDouble())
                .isCloseTo(sum.get("score").asDouble(), within(1e-9));
        assertThat(answer.get("neighbours").isNull()).isTrue();
    }

    @Test
    void aProbabilityThatNobodyHasMeasuredIsToldSo() {
        assertThat(runAtHome("classify", "mine", picture.toString())).isZero();
        assertThat(output()).doesNotContain("calibrated");
        train("unmeasured", "0", "1");

        assertThat(runAtHome("classify", "unmeasured", picture.toString())).isZero();

        assertThat(output()).contains(" %, not calibrated)");
    }

    @Test
    void noiseIsLikeNothingThatWasLearnedFrom() throws IOException {
        BufferedImage noise = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 1600; i++) {
            noise.setRGB(i % 40, i / 40, random.nextInt());
        }
        Path file = folder.resolve("noise.png");
        ImageIO.write(noise, "png", file.toFile());

        assertThat(answer("classify", "mine", file.toString(), "--json")
                        .get("never_seen")
                        .get("flagged")
                        .asBoolean())
                .isTrue();
        assertThat(runAtHome("classify", "mine", file.toString())).isZero();
        assertThat(output()).contains("like nothing that the network has learned from");
    }

    @Test
    void theNearestPicturesLearnedFromAreTold() throws IOException {
        JsonNode nearest = answer("classify", "mine", picture.toString(), "--json", "--neighbours")
                .get("neighbours");

        for (String way : List.of("hidden", "pixels")) {
            assertThat(nearest.get(way)).hasSize(5);
            assertThat(nearest.get(way).get(0).get("class").asText()).isEqualTo("down");
            assertThat(nearest.get(way).get(0).get("distance").asDouble())
                    .isLessThanOrEqualTo(nearest.get(way).get(1).get("distance").asDouble());
        }
    }

    @Test
    void theReasonsAreDrawnAndNothingIsOverwritten() throws IOException {
        Path png = folder.resolve("why.png");

        assertThat(runAtHome("classify", "mine", picture.toString(), "--why", png.toString()))
                .as(error())
                .isZero();
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(480);
        assertThat(runAtHome("classify", "mine", picture.toString(), "--why", png.toString()))
                .isNotZero();
        assertThat(error()).contains("why.png is there already");
    }

    @Test
    void aFolderBecomesATableWithALineForEveryFile() throws IOException {
        Files.writeString(stripes.resolve("=letter.jpg"), "Dear reader");
        Path csv = folder.resolve("answers.csv");

        assertThat(runAtHome("classify", "mine", stripes.toString(), "--csv", csv.toString(), "--json"))
                .as(error())
                .isZero();

        List<String> lines = Files.readAllLines(csv);
        JsonNode told = new ObjectMapper().readTree(output());
        assertThat(lines).hasSize(1 + told.get("files").asInt());
        assertThat(lines.get(0))
                .startsWith("file,answer,probability,second answer,second probability,never seen,problem,");
        assertThat(told.get("unreadable").asInt()).isEqualTo(1);
        assertThat(lines)
                .filteredOn(line -> line.startsWith("'=letter.jpg,,,,,,"))
                .hasSize(1);
        assertThat(error()).contains("=letter.jpg");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classify mine STRIPES STRIPES | one folder",
                "classify mine PICTURE --csv out.csv | folder",
                "classify mine PICTURE --neighbours | --json",
                "classify mine STRIPES --why out.png | one picture",
                "classify mine PICTURE PICTURE --why out.png | one picture",
                "classify mine PICTURE --why out.jpg | out.jpg does not end in .png",
            })
    void whatCannotBeIsRefusedInASentence(String line, String expected) {
        String[] arguments = line.replace("STRIPES", stripes.toString())
                .replace("PICTURE", picture.toString())
                .split(" ");

        assertThat(runAtHome(arguments)).isNotZero();
        assertThat(error()).contains(expected);
    }

    private JsonNode answer(String... arguments) throws IOException {
        assertThat(runAtHome(arguments)).as(error()).isZero();
        return new ObjectMapper().readTree(output()).get("results").get(0);
    }
}
