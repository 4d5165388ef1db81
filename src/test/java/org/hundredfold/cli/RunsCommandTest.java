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
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;

/** Runs that are kept, listed and told of epoch by epoch. */
class RunsCommandTest extends CommandTest {
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
                "pictures",
                "training_pictures",
                "validation_pictures",
                "test_pictures",
                "threads",
                "shards",
                "averaging",
                "epochs",
                "best_epoch",
                "validation_accuracy",
                "test_accuracy")) {
            assertThat(run.get(name)).as(name).isEqualTo(trained.get(name));
        }
        assertThat(trained.get("test_pictures")).isEqualTo(trained.get("test").get("pictures"));
        assertThat(trained.get("pictures").asInt())
                .isEqualTo(60 + trained.get("test_pictures").asInt());
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
                        "epoch,training_loss,training_error,validation_loss,validation_error,seconds_since_start,pictures_per_s");
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
}
