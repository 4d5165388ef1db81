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
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.runs.RunStore;
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

/** Pictures of convolutional networks: their filters and what their layers make of pictures, grey and in colour. */
class FiltersLookTest extends UiTest {
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
                select("grey", "colour");
                screenshots("filters-compared" + size);
                for (String name : List.of("grey", "colour", "dense")) {
                    select(name);
                    turnTo("Learning");
                    screenshots("filters-" + name + "-learning" + size);
                    turnTo("Test");
                    screenshots("filters-" + name + "-test" + size);
                    turnTo("About");
                    screenshots("filters-" + name + "-about" + size);
                    turnTo("Network");
                    turnTo("First layer");
                    screenshots("filters-" + name + size);
                    turnTo("Colour");
                    openFirst();
                    screenshots("filters-" + name + "-unit" + size);
                    robot.push(KeyCode.ESCAPE);
                    if (!name.equals("dense")) {
                        turnTo("Maps");
                        until(() -> robot.lookup(".map-grid").tryQuery().isPresent());
                        screenshots("filters-" + name + "-maps" + size);
                        turnTo("Histograms");
                        until(() -> robot.lookup(".histogram-chart").queryAll().stream()
                                .allMatch(Node::isVisible));
                        screenshots("filters-" + name + "-histograms" + size);
                    }
                }
            }
        }
    }

    private void turnTo(String side) {
        onFx(() -> robot.lookup(".run-detail .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button -> button.getText().equals(side))
                .filter(button -> button.getParent().isVisible())
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

    private void select(String... names) {
        onFx(() -> {
            table.getSelectionModel().clearSelection();
            table.getItems().stream()
                    .filter(row -> List.of(names).contains(row.summary().name()))
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
        SampleShapes.writeTo(folder.resolve("shapes"), 60, 7);
        train(
                store,
                "grey",
                28,
                false,
                new Convolution(16, 3, Activation.IDENTITY),
                new Normalisation(4, Activation.RELU),
                new MaxPooling(2),
                new Convolution(32, 3, Activation.RELU),
                new AveragePooling());
        train(
                store,
                "colour",
                32,
                true,
                new Convolution(24, 5, Activation.RELU),
                new MaxPooling(2),
                new Convolution(16, 3, Activation.RELU),
                new MaxPooling(2),
                new Dense(64, Activation.RELU, true));
        train(store, "dense", 20, true, new Dense(48, Activation.RELU, true));
    }

    private void train(RunStore store, String name, int size, boolean colour, Layer... layers) {
        Preprocessing preprocessing = new Preprocessing(size, colour, Framing.CROP);
        DataSet data = new FolderReader().read(folder.resolve("shapes"), preprocessing, ReadProgress.NONE);
        TrainingSettings settings = TrainingSettings.defaults().toBuilder()
                .preprocessing(preprocessing)
                .layers(List.of(layers))
                .batch(16)
                .epochs(4)
                .threads(1)
                .build();
        new Trainer(
                        TrainingPlanner.plan(name, data, Optional.empty(), settings),
                        List.of(store.recorder()),
                        new TrainingControl())
                .run();
    }
}
