package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.DenseSettings;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of networks from inside: few and many units, grey and in colour, with and without hidden layers. */
class InsideLookTest extends UiTest {
    @TempDir
    private Path folder;

    private final Messages messages = new Messages(new FxThread());
    private RunTable table;

    @Test
    void look() throws TimeoutException {
        try (RunStore store = RunStore.open(folder.resolve("home"))) {
            fill(store);
            for (boolean large : new boolean[] {false, true}) {
                String size = large ? "-large" : "";
                open(store, large ? 1920 : 1280, large ? 1080 : 800);
                turnTo("Network");
                for (String name : List.of("original", "wide", "wider", "colour", "classes")) {
                    select(name);
                    screenshots("inside-" + name + size);
                    openFirst();
                    screenshots("inside-" + name + "-unit" + size);
                    robot.push(KeyCode.ESCAPE);
                }
                turnTo("Histograms");
                for (String name : List.of("wide", "original")) {
                    select(name);
                    until(() ->
                            robot.lookup(".histogram-chart").queryAll().stream().allMatch(Node::isVisible));
                    screenshots("inside-" + name + "-histograms" + size);
                }
            }
        }
    }

    private void turnTo(String side) {
        onFx(() -> robot.lookup(".run-detail .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> button.getText().equals(side))
                .forEach(ToggleButton::fire));
    }

    private void openFirst() throws TimeoutException {
        onFx(() -> stage.getScene().lookup(".unit-grid").requestFocus());
        robot.push(KeyCode.HOME).push(KeyCode.ENTER);
        Optional<Button> ask = robot.lookup("Show the pictures").tryQuery();
        ask.ifPresent(button -> onFx(button::fire));
        until(() -> robot.lookup(".exciting-pane .pictures").tryQuery().isPresent());
    }

    private static void until(Supplier<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> onFx(condition::get));
    }

    private void select(String name) {
        onFx(() -> {
            table.getSelectionModel().clearSelection();
            table.getItems().stream()
                    .filter(row -> row.summary().name().equals(name))
                    .forEach(table.getSelectionModel()::select);
        });
    }

    private void open(RunStore store, double width, double height) {
        onFx(() -> {
            RunsViewModel model = new RunsViewModel(
                    store, new FolderReader(), messages, Runnable::run, ForkJoinPool.commonPool(), new FxThread());
            showScene(RunsWindow.of(model, theme, messages).scene(width, height));
        });
        table = onFx(() -> (RunTable) stage.getScene().lookup(".run-table"));
    }

    private void fill(RunStore store) {
        SampleShapes.writeTo(folder.resolve("shapes"), 120, 7);
        DataSet grey = read(28, false);
        train(store, grey, "wide", settings(grey, Preset.QUICK, List.of(256, 64), 0.001, 12));
        train(store, grey, "wider", settings(grey, Preset.QUICK, List.of(512), 0.001, 8));
        train(store, grey, "classes", settings(grey, Preset.QUICK, List.of(), 0.001, 12));
        DataSet small = read(10, false);
        train(store, small, "original", settings(small, Preset.ORIGINAL, List.of(10), 0.1, 25));
        DataSet colour = read(32, true);
        train(store, colour, "colour", settings(colour, Preset.ACCURATE, List.of(64), 0.001, 10));
    }

    private DataSet read(int size, boolean colour) {
        return new FolderReader()
                .read(folder.resolve("shapes"), new Preprocessing(size, colour, Framing.CROP), ReadProgress.NONE);
    }

    private static TrainingSettings settings(
            DataSet data, Preset preset, List<Integer> hidden, double rate, int epochs) {
        boolean original = preset == Preset.ORIGINAL;
        return DenseSettings.of(
                preset,
                data.preprocessing(),
                hidden,
                original ? Activation.SIGMOID : Activation.RELU,
                new OptimizerSettings(original ? Kind.SGD : Kind.ADAM, rate),
                original ? 1 : 16,
                epochs,
                0.15,
                0.2,
                5,
                1,
                1);
    }

    private static void train(RunStore store, DataSet data, String name, TrainingSettings settings) {
        new Trainer(
                        TrainingPlanner.plan(name, data, Optional.empty(), settings),
                        List.of(store.recorder()),
                        new TrainingControl())
                .run();
    }
}
