package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.Repetition;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.FxThread;
import org.junit.jupiter.api.Test;

/** One run below the table, or two beside each other: its name, what is known of it, and where it leads. */
class RunDetailTest extends RunsPlace {
    @Test
    void aRunThatFailedIsContinuedByAClickAndAFinishedOneIsNot() {
        open();
        assertThat(robot.lookup("Continue").tryQuery().filter(Node::isVisible)).isEmpty();
        RunRecorder recorder = trained.begin("broken off");
        recorder.failed(new ExplainedException("The disk is full."));
        onFx(model::refresh);

        robot.clickOn(cell("broken off")).clickOn("Continue");

        assertThat(continued).containsExactly(trained.run("broken off").id());
    }

    @Test
    void whatTheDoctorFoundIsToldWithTheRunAndItsButtonPreparesTheNextOne() {
        open();
        trained.store().findings().keep(trained.run("poor").id(), List.of(trained.finding("poor", 0.02)));
        robot.clickOn(cell("poor")).clickOn("About");
        assertThat(texts()).contains("The steps are too small.");

        Button prepare = robot.lookup("Prepare a run with learning rate 0.02").queryButton();
        onFx(prepare::requestFocus);
        robot.push(KeyCode.SPACE);

        assertThat(prepared).containsExactly("poor 0.02");
        robot.clickOn(cell("good"));
        assertThat(texts()).doesNotContain("The steps are too small.");
    }

    @Test
    void theTestSideSaysWhetherProbabilitiesMeanWhatTheySay() {
        open();
        robot.clickOn(cell("good")).clickOn("Test");
        Calibration calibration = model.openedProperty()
                .get()
                .model()
                .flatMap(TrainedModel::calibration)
                .orElseThrow();
        assertThat(texts())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Calibration error %s before, %s after, on the "
                                .formatted(
                                        Formats.percent(calibration.before().error()),
                                        Formats.percent(calibration.after().error())))
                        .contains(" test picture")
                        .contains("Temperature " + Formats.number(calibration.temperature())));
        assertThat(diagram()).isEqualTo(new ReliabilityChart(calibration.after()).getAccessibleText());

        Node before = robot.lookup("Before calibration").query();
        onFx(((ToggleButton) before)::fire);

        assertThat(diagram()).isEqualTo(new ReliabilityChart(calibration.before()).getAccessibleText());
    }

    @Test
    void aRunThatIsNotCalibratedIsByAClickAndItsDiagramIsThereAtOnce() {
        trained = new TrainedRuns(folder).three();
        Calibration before = calibration("good").orElseThrow();
        trained.forgetCalibrations();
        showReading(Runnable::run);
        robot.clickOn(cell("good")).clickOn("Test");
        assertThat(robot.lookup(".reliability-chart").queryAll()).isEmpty();

        robot.clickOn("Calibrate now");

        assertThat(calibration("good")).get().usingRecursiveComparison().isEqualTo(before);
        assertThat(diagram()).isEqualTo(new ReliabilityChart(before.after()).getAccessibleText());
        assertThat(robot.lookup("Calibrate now").queryAll()).isEmpty();
    }

    @Test
    void calibratingShowsHowFarItIsAndCanBeCancelled() {
        trained = new TrainedRuns(folder).three();
        trained.forgetCalibrations();
        Queue<Runnable> slow = new ArrayDeque<>();
        showReading(slow::add);
        robot.clickOn(cell("good")).clickOn("Test");
        slow.clear();

        robot.clickOn("Calibrate now");
        assertThat(robot.lookup("Calibrating").tryQuery()).isPresent();
        robot.clickOn(cell("poor"));
        assertThat(robot.lookup("Calibrate now").queryButton().isDisabled()).isTrue();
        robot.clickOn(cell("good")).clickOn("Cancel");

        assertThat(robot.lookup("Calibrate now").queryButton().isDisabled()).isFalse();
        slow.forEach(RunDetailTest::onFx);
        assertThat(calibration("good")).isEmpty();
    }

    @Test
    void whatStandsInTheWayOfCalibratingIsSaidInItsPlace() throws IOException {
        trained = new TrainedRuns(folder).three();
        trained.forgetCalibrations();
        showReading(Runnable::run);
        Path stripes = folder.resolve("stripes");
        Files.delete(stripes.resolve("down").resolve("3.png"));
        robot.clickOn(cell("good")).clickOn("Test").clickOn("Calibrate now");
        assertThat(texts())
                .anyMatch(text -> text.startsWith("good cannot be calibrated, because this has changed since"));

        Files.move(stripes, folder.resolve("elsewhere"));
        robot.clickOn(cell("poor"));

        assertThat(texts()).anyMatch(text -> text.startsWith("The folder %s is gone.".formatted(stripes)));
        assertThat(robot.lookup("Calibrate now").queryAll()).isEmpty();
    }

    @Test
    void aRunWithoutValidationPicturesIsNotOfferedToBeCalibrated() {
        trained = new TrainedRuns(folder);
        trained.train(
                "unvalidated",
                TrainedRuns.settings(List.of(16), 1, 0.01, 1).toBuilder()
                        .validationShare(0)
                        .build());
        show(trained.store());

        robot.clickOn(cell("unvalidated")).clickOn("Test");

        assertThat(texts()).contains("That is not known: the run has no validation pictures.");
        assertThat(robot.lookup("Calibrate now").queryAll()).isEmpty();
    }

    /** Told on the window's thread by the readers of pictures too. */
    private void showReading(Executor slow) {
        show(new RunsViewModel(trained.store(), new FolderReader(), messages, Runnable::run, slow, new FxThread()));
    }

    private Optional<Calibration> calibration(String run) {
        return trained.store().load(trained.run(run).id()).orElseThrow().model().flatMap(TrainedModel::calibration);
    }

    private String diagram() {
        return robot.lookup(".reliability-chart").query().getAccessibleText();
    }

    @Test
    void aRunThatBrokeOffHasNoReliabilityAndSaysWhy() {
        open();
        trained.begin("broken off").failed(new ExplainedException("The disk is full."));
        onFx(model::refresh);

        robot.clickOn(cell("broken off")).clickOn("Test");

        assertThat(texts()).contains("That is not known: the training broke off.");
    }

    @Test
    void f2RenamesTheSelectedRun() {
        open();
        robot.clickOn(cell("poor")).push(KeyCode.F2).write("first try").push(KeyCode.ENTER);

        assertThat(trained.store().find("first try")).isPresent();
        assertThat(cell("first try")).isNotNull();
    }

    @Test
    void escapeTakesARenamingBack() {
        open();
        robot.clickOn(cell("poor")).push(KeyCode.F2).write("first try").push(KeyCode.ESCAPE);

        assertThat(trained.store().find("first try")).isEmpty();
        assertThat(nameField().getText()).isEqualTo("poor");
    }

    @Test
    void aNameThatIsBeingTypedSurvivesAnEpochAndBelongsToItsRun() {
        open();
        robot.clickOn(cell("poor")).push(KeyCode.F2).write("half");
        trained.store().star(trained.run("poor").id(), true);
        onFx(model::refresh);
        robot.write("way").clickOn(cell("good"));

        assertThat(trained.store().find("halfway")).isPresent();
        assertThat(trained.store().find("good")).isPresent();
    }

    @Test
    void twoSelectedRunsAreComparedInTheSettingsThatDiffer() {
        open();
        robot.clickOn(cell("poor"));
        robot.press(KeyCode.CONTROL).clickOn(cell("good")).release(KeyCode.CONTROL);

        assertThat(texts())
                .contains("Comparing 2 runs", "Learning rate", "Epochs at most")
                .doesNotContain("Seed");
        assertThat(robot.lookup(".chart-series-line").queryAll()).hasSize(2);
    }

    @Test
    void classifyingHandsTheRunOn() {
        open();
        robot.clickOn(cell("good")).clickOn("Classify with this run");

        assertThat(classified).containsExactly(trained.run("good").id());
    }

    @Test
    void aRunWithoutAModelCannotClassify() {
        open();
        trained.begin("growing");
        onFx(model::refresh);
        robot.clickOn(cell("growing"));

        assertThat(robot.lookup("Classify with this run").queryAs(Button.class).isDisabled())
                .isTrue();
        assertThat(texts()).contains("No epoch finished yet.");
        robot.clickOn("Test");
        assertThat(texts()).contains("It is tested when the training ends.");
    }

    @Test
    void aFolderThatHasMovedIsAskedForWhereItsPicturesAreNeeded() throws IOException {
        open();
        Path elsewhere = Files.move(folder.resolve("stripes"), folder.resolve("elsewhere"));
        robot.clickOn(cell("good"));
        assertThat(texts()).noneMatch(text -> text.contains("is not there any more"));
        robot.clickOn("Run again");
        assertThat(texts()).anyMatch(text -> text.contains("stripes is not there any more"));
        assertThat(repeated).isEmpty();

        picked = Optional.of(Files.createDirectory(folder.resolve("another")));
        robot.clickOn("Choose where it is now");
        assertThat(texts()).anyMatch(text -> text.contains("holds none of the pictures that good was tested on"));
        picked = Optional.of(elsewhere);
        robot.clickOn("Choose where it is now");
        assertThat(repeated).containsExactly(trained.run("good").id());

        robot.clickOn("Test");
        robot.clickOn(robot.lookup((Node node) -> node.getStyleClass().contains("openable"))
                .<Node>query());
        assertThat(texts()).noneMatch(text -> text.endsWith("no longer there"));
        robot.clickOn("About");
        assertThat(texts()).contains("Its folder is now %s, as you said.".formatted(elsewhere));
    }

    @Test
    void theSideAboutARunTellsWhatItWasMadeWithAndWhatRepeatedIt() {
        open();
        RunStore store = trained.store();
        Repetition repetition = store.repetition(trained.run("poor").id(), NewPlaces.NONE);
        RunRecorder recorder = repetition.recorder();
        TrainingPlan plan =
                repetition.plan(repetition.read(new FolderReader(), ReadProgress.NONE), OptionalInt.empty());
        new Trainer(plan, List.of(recorder), new TrainingControl()).run();
        onFx(model::refresh);

        robot.clickOn(cell("poor")).clickOn("About");
        assertThat(texts()).contains("Made with", "ND4J", "Processor", "Repeated: poor again, same bits");
        robot.clickOn(cell("poor again"));
        assertThat(texts())
                .contains("This run repeats poor.")
                .contains("Same bits: it ended at the very weights and biases of poor.");
    }

    @Test
    void theAboutSideAndTheComparisonSayWhichPicturesWereDecidedOtherwise() {
        open();
        trained.trainWithout("without", "down/3.png");
        onFx(model::refresh);

        robot.clickOn(cell("without")).clickOn("About");
        assertThat(texts()).contains("Since seeded", "1 picture left out: down/3.png.");

        robot.press(KeyCode.CONTROL).clickOn(cell("good")).release(KeyCode.CONTROL);
        assertThat(texts()).contains("From good to without, what you had decided: 1 picture left out: down/3.png.");
    }
}
