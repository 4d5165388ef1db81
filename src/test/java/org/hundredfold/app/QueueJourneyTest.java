package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.hundredfold.runs.DataFolders;
import org.hundredfold.runs.QueuedRun;
import org.hundredfold.runs.RunRequest;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Screenshots;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.shell.CornerNotice;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.WindowTitle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Several runs set up by clicking and trained one after the other, in the whole program. */
class QueueJourneyTest extends UiTest {
    @TempDir
    private Path home;

    private final Preferences preferences = Preferences.userRoot().node("queue-" + System.nanoTime());
    private final Hand hand = new Hand();
    private final List<String> notices = new ArrayList<>();
    private Runnable opened;
    private boolean away;
    private Services services;
    private Frame frame;

    @BeforeEach
    void openTheWindow() {
        onFx(() -> {
            services = new Services(home, preferences);
            frame = new Frame(
                    services, (owner, title, start) -> Optional.empty(), (owner, title, kind, endings) -> List.of());
            MainWindow window = frame.window();
            showScene(window.scene(1280, 800));
            stage.titleProperty().bind(WindowTitle.of(services.status));
            new EndNotices(
                    services.train,
                    services.queue,
                    () -> away,
                    (text, click) -> {
                        notices.add(text);
                        opened = click;
                    },
                    frame::show);
            services.begin();
        });
        hand.see("1,000 pictures, 4 classes");
        hand.click("Train");
        epochs("3");
    }

    @AfterEach
    void closeTheWindow() throws BackingStoreException {
        onFx(() -> {
            stage.titleProperty().unbind();
            services.close();
        });
        preferences.removeNode();
    }

    private void epochs(String count) {
        if (robot.lookup((Node node) -> node instanceof TextField && "Epochs".equals(node.getAccessibleText()))
                .tryQuery()
                .isEmpty()) {
            hand.click("Set up");
        }
        onFx(() -> field("Epochs").setText(count));
    }

    /** The whole program has a theme of its own. */
    @Override
    protected void screenshots(String name) {
        screenshots(name, services.theme);
    }

    private static void until(Supplier<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition::get));
    }

    private List<String> waiting() {
        return onFx(() -> services.queue.waiting().stream()
                .map(run -> run.request().name())
                .toList());
    }

    private void untilWaiting(String... names) throws TimeoutException {
        until(() -> services.queue.waiting().stream()
                .map(run -> run.request().name())
                .toList()
                .equals(List.of(names)));
    }

    private ListView<QueuedRun> waitingList() {
        return robot.lookup((Node node) -> node instanceof ListView && "Waiting".equals(node.getAccessibleText()))
                .query();
    }

    private TextField field(String name) {
        return robot.lookup((Node node) -> node instanceof TextField && name.equals(node.getAccessibleText()))
                .query();
    }

    @Test
    void severalRunsAreSetUpPutInOrderByKeyAndTrainedOneAfterTheOther() throws TimeoutException {
        hand.click("Add to queue");
        untilWaiting("shapes-1");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        untilWaiting("shapes-1", "shapes-2");
        hand.click("Add to queue");
        untilWaiting("shapes-1", "shapes-2", "shapes-3");
        screenshots("queue-set-up");

        hand.click("Queue");
        screenshots("queue-waiting");
        onFx(() -> {
            waitingList().requestFocus();
            waitingList().getSelectionModel().select(2);
        });
        robot.push(KeyCode.ALT, KeyCode.UP);
        untilWaiting("shapes-1", "shapes-3", "shapes-2");
        robot.push(KeyCode.ALT, KeyCode.UP);
        untilWaiting("shapes-3", "shapes-1", "shapes-2");
        onFx(() -> waitingList().getSelectionModel().select(1));
        robot.push(KeyCode.DELETE);
        untilWaiting("shapes-3", "shapes-2");

        hand.click("Start the queue");
        until(() -> services.queue.done().size() == 2);
        screenshots("queue-done");

        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list()).extracting(RunSummary::name).containsExactly("shapes-2", "shapes-3");
            assertThat(store.list())
                    .extracting(RunSummary::state)
                    .containsExactly(RunState.COMPLETED, RunState.COMPLETED);
        }
        assertThat(notices).as("the window is looked at").isEmpty();
    }

    @Test
    void aGridIsFilledByOnePressTrainedAndComparedInRuns() throws TimeoutException {
        hand.click("Try several");
        onFx(() -> field("Hidden layers to try").setText("16; 32"));
        onFx(() -> field("Learning rates").setText("0.001, fast"));
        screenshots("queue-grid-wrong");
        assertThat(robot.lookup("Add all to the queue").queryButton().isDisabled())
                .isTrue();
        onFx(() -> field("Learning rates").setText("0.001, 0.003"));
        hand.see("4 runs on the same pictures");
        screenshots("queue-grid");
        hand.click("Add all to the queue");
        hand.see("4 runs wait in the queue.");
        away = true;
        hand.click("Start the queue");
        until(() -> services.queue.done().size() == 4
                && !services.queue.goingProperty().get());

        assertThat(notices).containsExactly("The queue is done: 4 runs trained.");
        hand.click("Compare in Runs");
        until(() -> services.runs.selectedProperty().get().size() == 4);
        screenshots("queue-compared");
        assertThat(onFx(() -> services.runs.selectedProperty().get()))
                .extracting(RunSummary::name)
                .containsExactlyInAnyOrder(
                        "shapes grid lr 0.001 hidden 16",
                        "shapes grid lr 0.003 hidden 16",
                        "shapes grid lr 0.001 hidden 32",
                        "shapes grid lr 0.003 hidden 32");
    }

    @Test
    void anotherRunIsSetUpWhileOneTrainsAndTheTitleFollows() throws TimeoutException {
        epochs("20000");
        onFx(() -> field("Early stop").setText("0"));
        hand.click("Start training");
        hand.see("Training shapes-1, epoch 2");
        hand.click("Set up");
        epochs("3");
        hand.click("Add to queue");
        untilWaiting("shapes-2");
        until(() -> services.status.textProperty().get().endsWith("of 20,000, 1 more waits"));
        assertThat(onFx(stage::getTitle)).matches("\\d+ % · shapes-1 – Hundredfold");
        screenshots("queue-another");
        onFx(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        screenshots("queue-another-large");

        hand.click("Back to the training");
        screenshots("queue-training");
        hand.click("Pause");
        assertThat(onFx(stage::getTitle)).matches("\\d+ % · shapes-1, paused – Hundredfold");
        hand.click("Stop");
        hand.see("Trained shapes-1");
        hand.see("The queue has halted, because you stopped a training. 1 run waits in the queue.");
        assertThat(waiting()).containsExactly("shapes-2");
        assertThat(onFx(stage::getTitle)).isEqualTo("Hundredfold");

        hand.click("Queue");
        screenshots("queue-halted");
        hand.click("Go on with the queue");
        until(() -> services.queue.done().size() == 1);
    }

    @Test
    void aRunWhoseFolderIsGoneStaysWithItsReasonAndTheOthersAreTrained() throws TimeoutException {
        onFx(() -> services.queue.add(
                new DataFolders(home.resolve("gone"), Optional.empty(), Optional.empty()),
                TrainingSettings.defaults()));
        hand.click("Add to queue");
        untilWaiting("gone-1", "shapes-1");
        hand.click("Queue");
        hand.click("Start the queue");
        until(() -> services.queue.done().size() == 1
                && !services.queue.goingProperty().get());
        hand.see("gone-1 cannot begin, because the folder " + home.resolve("gone"));
        screenshots("queue-failed");

        onFx(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        screenshots("queue-failed-large");
        assertThat(waiting()).containsExactly("gone-1");
    }

    @Test
    void whatWaitsIsOfferedWhenTheWindowIsOpenedAgain() throws TimeoutException {
        try (RunStore store = RunStore.open(home)) {
            Path sample = home.resolve("sample").resolve("shapes");
            store.queue()
                    .add(List.of(new RunRequest(
                            "kept",
                            new DataFolders(sample, Optional.empty(), Optional.empty()),
                            services.train.form().settingsProperty().get())));
        }
        onFx(services.queue::restore);
        hand.see("1 run waits in the queue.");
        screenshots("queue-restored");
        hand.click("Start");

        until(() -> services.queue.done().size() == 1);
        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list()).extracting(RunSummary::name).containsExactly("kept");
        }
    }

    @Test
    void anEndIsToldOnlyWhileTheWindowIsInTheBackgroundAndAClickShowsTheRun() throws TimeoutException {
        hand.click("Start training");
        hand.see("Classify a picture");
        assertThat(notices).isEmpty();

        hand.click("New training");
        away = true;
        hand.click("Start training");
        hand.see("Trained shapes-2");
        until(() -> !notices.isEmpty());

        assertThat(notices)
                .singleElement()
                .asString()
                .startsWith("shapes-2 is trained: ")
                .contains("% of ", " pictures right.");
        onFx(opened::run);
        until(() -> services.runs.selectedProperty().get().stream()
                .anyMatch(run -> run.name().equals("shapes-2")));
    }

    @Test
    void theNoticeStandsInTheCornerTakesNoFocusAndGoesWithAClick() throws TimeoutException {
        List<String> clicked = new ArrayList<>();
        CornerNotice notice = onFx(() -> new CornerNotice(stage));
        onFx(() -> notice.show("shapes-3 is trained: 94.7 % of 152 pictures right.", () -> clicked.add("shown")));
        Node card = robot.lookup(".notice").query();
        assertThat(onFx(stage::isFocused)).isTrue();
        Screenshots.save(card.getScene(), "queue-notice-light");
        robot.clickOn(card);

        assertThat(clicked).containsExactly("shown");
        assertThat(robot.lookup(".notice").tryQuery()).isEmpty();
        onFx(() -> notice.show("once more", () -> {}));
        onFx(stage::hide);
        assertThat(onFx(() -> Window.getWindows().stream().noneMatch(Window::isShowing)))
                .as("nothing is open when the program ends")
                .isTrue();
    }
}
