package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Settings;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.WeightSnapshot;
import org.junit.jupiter.api.Test;

/** Runs of convolutional networks, in grey and in colour, are asked what those of dense networks are. */
class ConvolutionalRunsTest extends CommandTest {
    private static final TrainingListener NONE = new TrainingListener() {};

    @Test
    void classifyEvaluateCompareAndMetricsAnswerForThem() throws IOException {
        train("grey", false, NONE);
        train("colour", true, NONE);
        Path picture = stripes.resolve("down").resolve("0.png");
        for (String name : List.of("grey", "colour")) {
            assertThat(runAtHome("classify", name, picture.toString(), "--json"))
                    .as(error())
                    .isZero();
            assertThat(runAtHome("evaluate", name, stripes.toString(), "--json"))
                    .as(error())
                    .isZero();
            assertThat(json().get("accuracy").asDouble()).isBetween(0.0, 1.0);
            assertThat(runAtHome(
                            "metrics",
                            name,
                            "--csv",
                            folder.resolve(name + ".csv").toString()))
                    .as(error())
                    .isZero();
        }
        assertThat(runAtHome("compare", "grey", "colour")).as(error()).isZero();
        assertThat(output()).contains("conv 4");
        assertThat(runAtHome("runs")).isZero();
        assertThat(output()).contains("1 x 8 x 8, conv 4, pool, 8, 3");
    }

    @Test
    void oneIsTrainedAgainToTheSameBits() throws IOException {
        train("grey", false, NONE);

        assertThat(runAtHome("again", "grey", "--json")).as(error()).isZero();
        assertThat(output()).contains("\"same_bits\"");
    }

    @Test
    void oneThatBrokeOffIsContinued() throws IOException {
        assertThatThrownBy(() -> train("broken", false, new TrainingListener() {
                    @Override
                    public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                        throw new ExplainedException("The disk is full.");
                    }
                }))
                .isInstanceOf(ExplainedException.class);

        assertThat(runAtHome("continue", "broken", "--json")).as(error()).isZero();
    }

    private void train(String name, boolean colour, TrainingListener further) {
        var settings = Settings.convolutional(colour);
        DataSet data = new FolderReader().read(stripes, settings.preprocessing(), ReadProgress.NONE);
        try (RunStore store = RunStore.open(home)) {
            List<TrainingListener> listeners = new ArrayList<>(List.of(store.recorder(), further));
            new Trainer(TrainingPlanner.plan(name, data, Optional.empty(), settings), listeners, new TrainingControl())
                    .run();
        }
    }
}
