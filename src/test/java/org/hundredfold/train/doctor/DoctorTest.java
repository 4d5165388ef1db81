package org.hundredfold.train.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.hundredfold.train.StepSize;
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
        train(plan(settings), new Doctor(List.of(), List::of, told::add));
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

        TrainingResult watched = train(plan(settings), new Doctor(List.of(), List::of, found -> {}));

        assertThat(watched.model().parameters().sha256())
                .isEqualTo(train(plan(settings)).model().parameters().sha256());
    }

    @Test
    void aFindingIsToldOnceAndOnceMoreWithTheFiguresOfTheEnd() {
        List<List<Finding>> told = new ArrayList<>();
        train(plan(settings(Preset.QUICK, 1e-6, 6, 0)), new Doctor(List.of(), List::of, told::add));

        assertThat(told).hasSize(2);
        assertThat(told).extracting(list -> list.get(0).epoch()).containsExactly(3, 6);
    }

    @Test
    void ofATrainingThatIsContinuedItKnowsTheEpochsBefore() {
        List<EpochMetrics> before = Stream.of(1, 2, 3)
                .map(epoch -> new EpochMetrics(epoch, 400, 0.75, 400, 0.75, epoch, 1000))
                .toList();
        List<List<Finding>> told = new ArrayList<>();
        train(plan(settings(Preset.QUICK, 1e-6, 4, 0)), new Doctor(before, List::of, told::add));

        assertThat(told).isEmpty(); // a training that began so badly does not need a higher rate
    }

    @Test
    void aRateThatLetsTheLossClimbIsOneTroubleNotTwo() {
        List<List<Finding>> told = new ArrayList<>();
        Doctor doctor = continued(List.of(), told, 400, 1);

        doctor.stepped(new StepSize(3, 1, List.of(0.5)));
        doctor.epoch(epoch(3, 400), null);

        assertThat(told).hasSize(1);
        assertThat(told.get(0)).extracting(Finding::kind).containsExactly(Finding.Kind.DIVERGING);
    }

    @Test
    void whatWasFoundBeforeABreakIsToldFirstAndStandsWhereNobodyKnowsBetter() {
        List<List<Finding>> told = new ArrayList<>();
        Finding slow = finding(Finding.Kind.RATE_TOO_LOW, 1e-5);
        Finding fast = finding(Finding.Kind.RATE_TOO_HIGH, 0.5);
        Finding dead = finding(Finding.Kind.DEAD_UNITS, 0.5);

        Doctor doctor = continued(List.of(slow, fast, dead), told, 400, 2);
        doctor.stepped(new StepSize(3, 1, List.of(1e-5)));
        doctor.epoch(epoch(3, 2), null);

        assertThat(told).containsExactly(List.of(fast, slow, dead));
    }

    @Test
    void whatWasFoundBeforeABreakGoesWhenItsReasonGoes() {
        List<List<Finding>> told = new ArrayList<>();
        Finding overfitting = finding(Finding.Kind.OVERFITTING, 0);
        Finding slow = finding(Finding.Kind.RATE_TOO_LOW, 1e-5);
        Finding fast = finding(Finding.Kind.RATE_TOO_HIGH, 0.5);

        Doctor doctor = continued(List.of(overfitting, slow, fast), told, 1.2, 1.1);
        for (int i = 0; i < 3; i++) {
            doctor.stepped(new StepSize(3, 1, List.of(0.001)));
        }
        doctor.epoch(epoch(3, 0.1), null);

        assertThat(told).containsExactly(List.of(fast, slow, overfitting), List.of());
    }

    /** Of a training that goes on after epochs with these losses. */
    private static Doctor continued(List<Finding> found, List<List<Finding>> told, double... losses) {
        List<EpochMetrics> before = IntStream.range(0, losses.length)
                .mapToObj(i -> epoch(i + 1, losses[i]))
                .toList();
        Doctor doctor = new Doctor(before, () -> found, told::add);
        doctor.started(plan(settings(Preset.QUICK, 0.001, 9, 0)));
        return doctor;
    }

    private static EpochMetrics epoch(int epoch, double loss) {
        return new EpochMetrics(epoch, loss, 0.75, loss, 0.75, epoch, 1000);
    }

    private static Finding finding(Finding.Kind kind, double ratio) {
        return new Finding(
                kind,
                2,
                "Found before.",
                List.of(new Finding.Figure(Finding.UPDATE_RATIO, ratio)),
                Remedy.sameSettings(settings(Preset.QUICK, 0.001, 9, 0)));
    }

    @Test
    void stepsOfAllKindsAreMeasured() {
        for (Kind kind : Kind.values()) {
            List<Double> ratios = new ArrayList<>();
            TrainingSettings quick = settings(Preset.QUICK, 0.001, 2, 0);
            TrainingSettings settings = quick.toBuilder().optimizer(kind, 0.001).build();
            train(plan(settings), new TrainingListener() {
                @Override
                public void stepped(StepSize size) {
                    assertThat(size.updates()).isEqualTo(1);
                    ratios.addAll(size.ratios());
                }
            });

            assertThat(ratios).hasSize(4).allMatch(ratio -> ratio > 0 && ratio < 0.1);
        }
    }
}
