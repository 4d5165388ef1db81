package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.hundredfold.data.FolderReader;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.io.TempDir;

/** Opens a run at the side that shows how it learned. */
abstract class LearningSideTest extends UiTest {
    @TempDir
    Path folder;

    final Messages messages = new Messages(Runnable::run);
    final List<String> choosings = new ArrayList<>();
    final List<Runnable> later = new ArrayList<>();
    boolean savesLater;
    String saveAs = "saved";
    TrainedRuns trained;
    RunsViewModel model;

    void open(String name, int epochs) {
        trained = new TrainedRuns(folder);
        trained.train(name, TrainedRuns.settings(List.of(32), epochs, 0.02, 1));
        open();
    }

    void open() {
        RunStore store = trained.store();
        model = new RunsViewModel(store, new FolderReader(), messages, Runnable::run, Runnable::run, Runnable::run);
        show(
                () -> new RunsView(
                        model,
                        new RunsActions(
                                () -> {},
                                id -> {},
                                id -> {},
                                id -> {},
                                (run, settings) -> {},
                                id -> {},
                                (owner, title, kind, endings) -> Optional.of(folder.resolve(saveAs)),
                                (owner, title, kind, endings) -> Optional.empty(),
                                (owner, title, start) -> Optional.empty(),
                                () -> choosings.add("asked"),
                                task -> {
                                    if (savesLater) {
                                        later.add(task);
                                    } else {
                                        task.run();
                                    }
                                })),
                1280,
                800);
    }

    void focusSlider() {
        onFx(() -> robot.lookup(".epoch-slider").query().requestFocus());
    }

    long id() {
        return trained.run("good").id();
    }

    float[] shown() {
        return model.epochs().shownProperty().get().model().parameters().values();
    }

    float[] kept(int epoch) {
        return parameters(epoch).values();
    }

    NetworkParameters parameters(int epoch) {
        return trained.store().snapshots().parameters(id(), epoch).orElseThrow();
    }

    /** What it says of the training. */
    static String legend(Node chart) {
        return ((Label) chart.lookup(".value")).getText();
    }

    List<String> texts() {
        return robot.lookup((Node node) -> node instanceof Labeled).<Labeled>queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null)
                .toList();
    }
}
