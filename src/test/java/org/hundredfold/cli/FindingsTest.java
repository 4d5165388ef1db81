package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.train.doctor.Doctor;
import org.hundredfold.train.doctor.Finding;
import org.hundredfold.train.doctor.Finding.Kind;
import org.hundredfold.train.doctor.Remedy;
import org.junit.jupiter.api.Test;

class FindingsTest extends CommandTest {
    @Test
    void trainTellsWhatTheDoctorFoundAsItTrainsAndAtTheEnd() {
        int code = runAtHome("train", stripes.toString(), "--learning-rate", "0.0000001", "--epochs", "4");

        assertThat(code).isZero();
        assertThat(error()).containsOnlyOnce("doctor: The learning rate is too low");
        assertThat(output()).contains("Doctor: The learning rate is too low").contains("Next time try learning rate");
    }

    @Test
    void theFindingsAreFieldsOfTheJsonWithTheSettingsThatWouldChange() throws Exception {
        runAtHome("train", stripes.toString(), "--learning-rate", "0.0000001", "--epochs", "4", "--json");

        JsonNode finding = json().get("findings").get(0);
        assertThat(finding.get("kind").asText()).isEqualTo("rate_too_low");
        assertThat(finding.get("epoch").asInt()).isEqualTo(4);
        assertThat(finding.get("evidence").get("update_ratio").asDouble()).isBetween(1e-8, 1e-4);
        assertThat(finding.get("remedy").size()).isEqualTo(1);
        assertThat(finding.get("remedy").get("optimizer.learning_rate").asDouble())
                .isGreaterThan(0.0000001);
    }

    @Test
    void whatWasFoundBeforeABreakIsStillToldWhenTheRunHasBeenContinued() throws Exception {
        long run = brokenOffAfterThreeEpochs();

        assertThat(runAtHome("continue", Long.toString(run), "--json")).isZero();

        assertThat(json().get("findings").findValuesAsText("kind")).contains("rate_too_low");
        assertThat(error()).containsOnlyOnce("doctor: The learning rate is too low");
        try (RunStore store = RunStore.open(home)) {
            assertThat(store.findings().of(run)).extracting(Finding::kind).contains(Kind.RATE_TOO_LOW);
        }
    }

    private long brokenOffAfterThreeEpochs() {
        TrainingSettings settings = TrainingSettings.of(Preset.QUICK).toBuilder()
                .hidden(List.of(16))
                .learningRate(1e-7)
                .epochs(4)
                .threads(1)
                .build();
        DataSet data = new FolderReader().read(stripes, settings.preprocessing(), ReadProgress.NONE);
        TrainingPlan plan = TrainingPlanner.plan("stripes-1", data, Optional.empty(), settings);
        TrainingListener trouble = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                if (metrics.epoch() == 3) {
                    throw new ExplainedException("The disk is full.");
                }
            }
        };
        try (RunStore store = RunStore.open(home)) {
            RunRecorder recorder = store.recorder();
            Doctor doctor =
                    new Doctor(List.of(), List::of, found -> store.findings().keep(recorder.runId(), found));
            Trainer trainer = new Trainer(plan, List.of(recorder, doctor, trouble), new TrainingControl());
            assertThatThrownBy(trainer::run).isInstanceOf(ExplainedException.class);
            return recorder.runId();
        }
    }

    @Test
    void picturesThatNoSettingMendsAreNotMetWithTheSameSettings() {
        TrainingSettings settings = TrainingSettings.defaults();
        Finding leak = new Finding(Kind.LEAKAGE, 3, "It leaks.", List.of(), new Remedy("the same settings", settings));

        assertThat(FindingText.all(List.of(leak), settings)).endsWith("Doctor: It leaks.");
    }

    @Test
    void aSoundTrainingHasNoFindings() throws Exception {
        runAtHome("train", stripes.toString(), "--epochs", "4", "--json");

        assertThat(json().get("findings").isArray()).isTrue();
        assertThat(json().get("findings")).isEmpty();
    }
}
