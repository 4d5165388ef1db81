package org.hundredfold.train.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real trainings, on the bundled sample. */
class DoctorTest {
    private static DataSet grey28;
    private static DataSet grey10;

    @BeforeAll
    static void drawSample(@TempDir Path folder) {
        SampleShapes.writeTo(folder);
        grey28 = read(folder, 28);
        grey10 = read(folder, 10);
    }

    private static DataSet read(Path folder, int size) {
        return new FolderReader().read(folder, new Preprocessing(size, false, Framing.CROP), ReadProgress.NONE);
    }

    private static TrainingSettings settings(Preset preset, double rate, int epochs, int earlyStop) {
        TrainingSettings from = TrainingSettings.of(preset);
        return from.toBuilder()
                .hidden(preset == Preset.ORIGINAL ? from.hidden() : List.of(64))
                .learningRate(rate)
                .epochs(epochs)
                .earlyStop(earlyStop)
                .threads(1)
                .build();
    }

    private static TrainingPlan plan(TrainingSettings settings) {
        return TrainingPlanner.plan(
                "sample", settings.preset() == Preset.ORIGINAL ? grey10 : grey28, Optional.empty(), settings);
    }

    private static TrainingResult train(TrainingPlan plan, TrainingListener... listeners) {
        return new Trainer(plan, List.of(listeners), new TrainingControl()).run();
    }

    /** What is found at the end. */
    private static List<Finding> findings(TrainingSettings settings) {
        List<List<Finding>> told = new ArrayList<>();
        train(plan(settings), new Doctor(List.of(), told::add));
        return told.isEmpty() ? List.of() : told.get(told.size() - 1);
    }

    private static List<Finding.Kind> kinds(TrainingSettings settings) {
        return findings(settings).stream().map(Finding::kind).toList();
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void aSoundTrainingIsLeftInPeace(Preset preset) {
        TrainingSettings from = TrainingSettings.of(preset);

        assertThat(kinds(settings(preset, from.optimizer().learningRate(), 12, 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 1})
    void aFarTooHighRateIsFoundAndTheRemedyWorks(double rate) {
        List<Finding> found = findings(settings(Preset.QUICK, rate, 5, 0));

        Finding high = found.stream()
                .filter(finding -> finding.kind() == Finding.Kind.RATE_TOO_HIGH)
                .findFirst()
                .orElseThrow();
        assertThat(kinds(high.remedy().settings())).isEmpty();
    }

    @Test
    void unitsKilledByLargeStepsAreFound() {
        assertThat(kinds(settings(Preset.QUICK, 10, 5, 0))).contains(Finding.Kind.DEAD_UNITS);
    }

    @Test
    void aFarTooLowRateIsFoundAndTheRemedyWorks() {
        List<Finding> found = findings(settings(Preset.QUICK, 1e-6, 4, 0));

        assertThat(found).extracting(Finding::kind).containsExactly(Finding.Kind.RATE_TOO_LOW);
        assertThat(kinds(found.get(0).remedy().settings())).isEmpty();
    }

    @Test
    void theOriginalHasTooHighAndTooLowRatesToo() {
        assertThat(kinds(settings(Preset.ORIGINAL, 10, 5, 0))).containsExactly(Finding.Kind.RATE_TOO_HIGH);
        assertThat(kinds(settings(Preset.ORIGINAL, 1e-4, 5, 0))).containsExactly(Finding.Kind.RATE_TOO_LOW);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void itChangesNoBit(Preset preset) {
        TrainingSettings settings = settings(preset, 0.05, 4, 0);

        TrainingResult watched = train(plan(settings), new Doctor(List.of(), found -> {}));

        assertThat(watched.model().parameters().sha256())
                .isEqualTo(train(plan(settings)).model().parameters().sha256());
    }

    @Test
    void aFindingIsToldOnceAndOnceMoreWithTheFiguresOfTheEnd() {
        List<List<Finding>> told = new ArrayList<>();
        train(plan(settings(Preset.QUICK, 1e-6, 6, 0)), new Doctor(List.of(), told::add));

        assertThat(told).hasSize(2);
        assertThat(told).extracting(list -> list.get(0).epoch()).containsExactly(3, 6);
    }

    @Test
    void ofATrainingThatIsContinuedItKnowsTheEpochsBefore() {
        List<EpochMetrics> before = Stream.of(1, 2, 3)
                .map(epoch -> new EpochMetrics(epoch, 400, 0.75, 400, 0.75, epoch, 1000))
                .toList();
        List<List<Finding>> told = new ArrayList<>();
        train(plan(settings(Preset.QUICK, 1e-6, 4, 0)), new Doctor(before, told::add));

        assertThat(told).isEmpty(); // a training that began so badly does not need a higher rate
    }

    @Test
    void stepsOfAllKindsAreMeasured() {
        for (Kind kind : Kind.values()) {
            List<Double> ratios = new ArrayList<>();
            TrainingSettings quick = settings(Preset.QUICK, 0.001, 2, 0);
            TrainingSettings settings = quick.toBuilder().optimizer(kind, 0.001).build();
            train(plan(settings), new TrainingListener() {
                @Override
                public void stepped(org.hundredfold.train.StepSize size) {
                    assertThat(size.updates()).isEqualTo(1);
                    ratios.addAll(size.ratios());
                }
            });

            assertThat(ratios).hasSize(4).allMatch(ratio -> ratio > 0 && ratio < 0.1);
        }
    }
}
