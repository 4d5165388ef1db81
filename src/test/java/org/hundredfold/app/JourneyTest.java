package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Drag;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.shell.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program without its process: from the first start to the answer. */
class JourneyTest extends UiTest {
    @TempDir
    private Path home;

    private final Preferences preferences = Preferences.userRoot().node("journey-" + System.nanoTime());
    private final Hand hand = new Hand();
    private Path picked;
    private Services services;
    private MainWindow window;

    @BeforeEach
    void openTheWindow() {
        onFx(() -> {
            services = new Services(home, preferences);
            window = new Frame(
                            services,
                            (owner, title, start) -> Optional.ofNullable(picked),
                            (owner, title, kind, endings) -> List.of())
                    .window();
            showScene(window.scene(1280, 800));
            services.begin();
        });
    }

    @AfterEach
    void closeTheWindow() throws BackingStoreException {
        onFx(services::close);
        preferences.removeNode();
    }

    private void drop(Path file) {
        boolean accepted = onFx(() -> Drag.files(window, file));
        assertThat(accepted).isTrue();
    }

    @Test
    void aNewUserTrainsTheSampleDrawsAStarAndIsUnderstood() {
        hand.see("1,000 pictures, 4 classes");
        hand.click("Train");
        hand.click("Start training");
        hand.click("Classify a picture");
        hand.drawStar();
        hand.seeAnswer("star");

        hand.click("Runs");
        hand.see("shapes-1");
        screenshots("journey-runs", services.theme);
    }

    @Test
    void aFolderDroppedAnywhereIsOpenedAndAPictureDroppedAnywhereIsClassified() {
        hand.see("1,000 pictures, 4 classes");
        Stripes.write(home.resolve("stripes"), 40, 1);
        hand.click("Proof");
        drop(home.resolve("stripes"));
        hand.see("120 pictures, 3 classes");

        hand.click("Train a network");
        hand.click("Start training");
        hand.click("Show in Runs");
        drop(home.resolve("stripes").resolve("down").resolve("3.png"));
        hand.seeAnswer("down");
    }

    @Test
    void aTrainingStartedRightAfterAnExclusionLearnsFromWhatIsLeft() {
        hand.see("1,000 pictures, 4 classes");
        hand.clickAny(".picture-tile");
        // Within one frame, so that the decision cannot have reached the data between the two.
        onFx(() -> {
            press(robot.lookup(".picture-grid").query(), KeyCode.DELETE);
            window.go("Train");
            window.applyCss();
            window.layout();
            robot.lookup("Start training").queryButton().fire();
        });
        hand.click("Show in Runs");

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list()).extracting(RunSummary::pictures).containsExactly(999);
        }
    }

    @Test
    void whatIsDecidedInRunsIsDecidedInDataTooAndTheRunIsTrainedAgainWithIt() {
        hand.see("1,000 pictures, 4 classes");
        Stripes.write(home.resolve("stripes"), 40, 1);
        drop(home.resolve("stripes"));
        hand.see("120 pictures, 3 classes");
        hand.click("Train a network");
        hand.click("Start training");
        hand.click("Show in Runs");
        hand.click("Test");
        hand.clickAny(".confusion-matrix .openable");
        robot.push(KeyCode.DELETE);
        hand.see("left out");

        hand.click("Data");
        hand.see("119 pictures, 3 classes");
        hand.click("Runs");
        hand.click("Train with these changes (1 picture)");
        hand.click("Show in Runs");
        hand.click("About");
        hand.see("1 picture left out: ");

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list()).extracting(RunSummary::pictures).containsExactly(119, 120);
            assertThat(store.corrections().of(home.resolve("stripes")).byPath()).hasSize(1);
        }
    }

    private static void press(Node node, KeyCode key) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    @Test
    void aFolderCanBeOpenedFromEverywhereByKey() {
        hand.see("1,000 pictures, 4 classes");
        Stripes.write(home.resolve("stripes"), 4, 1);
        picked = home.resolve("stripes");
        hand.click("Runs");
        robot.push(KeyCode.CONTROL, KeyCode.O);

        hand.see("12 pictures, 3 classes");
    }

    @Test
    void closingTheWindowWhileItTrainsKeepsTheRun() {
        hand.see("1,000 pictures, 4 classes");
        hand.click("Train");
        hand.click("Accurate");
        hand.click("Start training");
        hand.see("Stop");
        onFx(services::close);

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list()).extracting(RunSummary::state).containsExactly(RunState.STOPPED);
        }
    }

    @Test
    void aRunThatEndsGetsItsBaselinesHereAndInTheListOfRuns() {
        hand.see("1,000 pictures, 4 classes");
        hand.click("Train");
        hand.click("Start training");
        hand.see("For comparison, on the same pictures: majority class 25.0 %");
        hand.see("nearest neighbours");
        hand.click("Show in Runs");
        hand.see("majority class");
        screenshots("journey-baselines", services.theme);
        hand.click("Test");
        hand.see("For comparison, on the same pictures: majority class 25.0 %");

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.baselines().of(store.list().get(0).id())).hasSize(3);
        }
    }

    @Test
    void closingTheWindowWhileBaselinesAreComputedKeepsTheRun() {
        hand.see("1,000 pictures, 4 classes");
        hand.click("Train");
        hand.click("Start training");
        hand.see("Classify a picture");
        onFx(services::close);

        try (RunStore store = RunStore.open(home)) {
            RunSummary run = store.list().get(0);
            assertThat(run.state().isUnfinished()).isFalse();
            assertThat(run.testAccuracy()).isPositive();
        }
    }

    @Test
    void aRunWhoseWindowWasClosedIsContinuedFromTheListAndCompletes() {
        Stripes.write(home.resolve("stripes"), 20, 1);
        DataSet data = new FolderReader()
                .read(home.resolve("stripes"), TrainingSettings.defaults().preprocessing(), ReadProgress.NONE);
        TrainingPlan plan = TrainingPlanner.plan("closed", data, Optional.empty(), TrainingSettings.defaults());
        TrainingControl closed = new TrainingControl();
        closed.stop();
        try (RunStore store = RunStore.open(home)) {
            new Trainer(plan, List.of(store.recorder()), closed).run();
        }
        hand.see("1,000 pictures, 4 classes");
        hand.click("Runs");
        hand.click("closed");
        hand.click("Continue");
        hand.click("Show in Runs");
        hand.see("closed");

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list())
                    .extracting(RunSummary::state)
                    .doesNotContain(RunState.STOPPED)
                    .hasSize(1);
        }
    }

    @Test
    void theWindowCanBeUsedWithoutAMouse() {
        hand.see("1,000 pictures, 4 classes");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        hand.see("Classify a picture");
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
        hand.see("shapes-1");
    }
}
