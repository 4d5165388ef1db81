package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Base of pictures of networks from inside, in a whole window at its place Runs. */
abstract class RunsLook extends UiTest {
    @TempDir
    Path folder;

    private final Messages messages = new Messages(new FxThread());
    private RunTable table;

    void open(RunStore store, boolean large) {
        onFx(() -> {
            RunsViewModel model = new RunsViewModel(
                    store, new FolderReader(), messages, Runnable::run, ForkJoinPool.commonPool(), new FxThread());
            showScene(RunsWindow.of(model, theme, messages).scene(large ? 1920 : 1280, large ? 1080 : 800));
        });
        table = onFx(() -> (RunTable) stage.getScene().lookup(".run-table"));
    }

    void select(String... names) {
        onFx(() -> {
            table.getSelectionModel().clearSelection();
            table.getItems().stream()
                    .filter(row -> List.of(names).contains(row.summary().name()))
                    .forEach(table.getSelectionModel()::select);
        });
    }

    void turnTo(String side) {
        onFx(() -> robot.lookup(".run-detail .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> button.getText().equals(side))
                .forEach(ToggleButton::fire));
    }

    void openFirst() throws TimeoutException {
        onFx(() -> stage.getScene().lookup(".unit-grid").requestFocus());
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        Optional<Button> ask = robot.lookup("Show the pictures").tryQuery();
        ask.ifPresent(button -> onFx(button::fire));
        until(() -> robot.lookup(".exciting-pane .pictures").tryQuery().isPresent());
    }

    static void until(Supplier<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition::get));
    }

    /** The pictures of the folder {@code shapes}. */
    DataSet read(int size, boolean colour) {
        return new FolderReader()
                .read(folder.resolve("shapes"), new Preprocessing(size, colour, Framing.CROP), ReadProgress.NONE);
    }

    static void train(RunStore store, DataSet data, String name, TrainingSettings settings) {
        new Trainer(
                        TrainingPlanner.plan(name, data, Optional.empty(), settings),
                        List.of(store.recorder()),
                        new TrainingControl())
                .run();
    }
}
