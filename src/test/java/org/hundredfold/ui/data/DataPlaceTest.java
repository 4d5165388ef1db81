package org.hundredfold.ui.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.hundredfold.data.FolderReader;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.shell.Drops;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Base of tests that click in the Data place of a window; what works in the background waits for {@link #read}. */
abstract class DataPlaceTest extends UiTest {
    final Queue reading = new Queue();
    final Queue settled = new Queue();
    final Executor window = new FxThread();
    final Messages messages = new Messages(window);
    final List<String> led = new ArrayList<>();

    @TempDir
    Path folder;

    /** What is chosen where a folder is asked for. */
    Path chosen;

    RunStore store;
    RecentFolders recent;
    DataViewModel model;
    DataView view;

    @BeforeEach
    void openStore() {
        store = RunStore.open(folder.resolve("home"));
        recent = new RecentFolders(Preferences.userRoot().node("view-test-" + System.nanoTime()));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** @param sample the folder that stands for the sample */
    void window(Path sample, double width, double height) {
        DataThreads threads = new DataThreads(reading, Runnable::run, Runnable::run, window, settled);
        Status status = new Status();
        model = new DataViewModel(
                threads,
                new FolderReader(),
                recent,
                store.corrections(),
                store.confirmations(),
                () -> sample,
                status,
                messages);
        reading.runAll();
        view = new DataView(model, (owner, title, start) -> Optional.of(chosen), () -> led.add("train"));
        List<Place> places = List.of(
                new Place("Data", Icon.DATA, view),
                new Place("Train", Icon.TRAIN, new Label()),
                new Place("Runs", Icon.RUNS, new Label()));
        showScene(new MainWindow(
                        places,
                        theme,
                        status,
                        messages,
                        new Drops(model::open, pictures -> {}, picture -> {}, network -> {}, run -> {}))
                .scene(width, height));
    }

    void open(Path opened) {
        onFx(() -> model.open(opened));
        read();
    }

    void read() {
        while (reading.size() > 0) {
            onFx(reading::runAll);
        }
    }

    PictureGrid grid() {
        return (PictureGrid) node(".picture-grid");
    }

    List<Node> tiles() {
        return robot.lookup(".picture-tile").queryAll().stream()
                .filter(Node::isVisible)
                .toList();
    }

    Node node(String selector) {
        return robot.lookup(selector).query();
    }

    String text(String selector) {
        return texts(selector).get(0);
    }

    List<String> texts(String selector) {
        return robot.lookup(selector).queryAll().stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
