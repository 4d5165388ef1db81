package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hundredfold.export.Python;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.Test;

/** What evaluate tells of a run: its score on pictures, class by class and picture by picture. */
class ScoresTest extends CommandTest {
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
    void onItsOwnFolderARunIsScoredOnlyOnWhatItKeptSealed() throws IOException {
        train(40);
        JsonNode test = json().get("test");

        assertThat(runAtHome("evaluate", "latest", stripes.toString(), "--json"))
                .isZero();

        assertThat(json().get("pictures").asInt()).isEqualTo(9);
        assertThat(json().get("confusion")).isEqualTo(test.get("confusion"));
        assertThat(error()).contains("sealed");
    }
}
