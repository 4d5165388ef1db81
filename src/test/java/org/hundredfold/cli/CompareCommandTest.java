package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;

/** Two runs side by side. */
class CompareCommandTest extends CommandTest {
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
    void anotherTestFolderIsADifferenceOfTwoRuns() throws IOException {
        Path test = folder.resolve("test");
        Stripes.write(test, 12, 2);
        train(1, "--name", "part");
        train(1, "--name", "separate", "--test", test.toString());

        assertThat(runAtHome("compare", "part", "separate", "--json")).isZero();
        assertThat(json().get("settings").findValuesAsText("setting"))
                .contains("test_folder", "test_fingerprint", "test_pictures");

        assertThat(runAtHome("compare", "part", "separate")).isZero();
        assertThat(output()).contains("test_folder: none, \"" + test);
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
}
