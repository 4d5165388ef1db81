package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Correction;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Picture;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;

class ChangedPicturesTest extends CommandTest {
    private void decide(Map<String, Optional<String>> decisions) {
        TreeMap<String, Correction> all = new TreeMap<>();
        for (Picture picture : new FolderReader()
                .read(stripes, TrainingSettings.defaults().preprocessing(), ReadProgress.NONE)
                .pictures()) {
            if (decisions.containsKey(picture.relative())) {
                all.put(picture.relative(), new Correction(picture.content(), decisions.get(picture.relative())));
            }
        }
        try (RunStore store = RunStore.open(home)) {
            store.corrections().keep(stripes, new Corrections(all));
        }
    }

    private void train(String name) {
        assertThat(runAtHome("train", stripes.toString(), "--epochs", "1", "--name", name))
                .as(error())
                .isZero();
    }

    @Test
    void aComparisonSaysWhatWasDecidedOtherwise() throws IOException {
        train("before");
        decide(Map.of("down/3.png", Optional.of("square"), "across/7.png", Optional.empty()));
        train("after");

        assertThat(runAtHome("compare", "before", "after", "--json"))
                .as(error())
                .isZero();
        JsonNode changed = json().get("changed_pictures");
        assertThat(changed.findValuesAsText("picture")).containsExactly("across/7.png", "down/3.png");
        assertThat(changed.get(0).get("before").asText()).isEqualTo("across");
        assertThat(changed.get(0).get("after").isNull()).isTrue();
        assertThat(changed.get(1).get("after").asText()).isEqualTo("square");

        assertThat(runAtHome("compare", "before", "after")).isZero();
        assertThat(output())
                .contains("From before to after, what you had decided: "
                        + "1 picture changed class: down/3.png down → square; 1 picture left out: across/7.png.");
    }
}
