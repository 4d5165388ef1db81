package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Window;
import org.hundredfold.data.FolderReader;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.io.TempDir;

/** The place with runs in a window, with three runs of a store or with none, told where it leads. */
abstract class RunsPlace extends UiTest {
    @TempDir
    Path folder;

    final Messages messages = new Messages(Runnable::run);
    final List<String> trainings = new ArrayList<>();
    final List<Long> classified = new ArrayList<>();
    final List<Long> continued = new ArrayList<>();
    final List<Long> repeated = new ArrayList<>();
    Optional<Path> picked = Optional.empty();
    Optional<Path> opened = Optional.empty();
    final List<String> prepared = new ArrayList<>();
    final List<Long> again = new ArrayList<>();
    TrainedRuns trained;
    RunsViewModel model;
    RunTable table;

    void open() {
        trained = new TrainedRuns(folder).three();
        show(trained.store());
    }

    void show(RunStore store) {
        show(new RunsViewModel(store, new FolderReader(), messages, Runnable::run, Runnable::run, Runnable::run));
    }

    void show(RunsViewModel shown) {
        model = shown;
        show(
                () -> new RunsView(
                        model,
                        new RunsActions(
                                () -> trainings.add("asked"),
                                classified::add,
                                continued::add,
                                repeated::add,
                                (run, settings) -> prepared.add(
                                        run.name() + " " + settings.optimizer().learningRate()),
                                again::add,
                                (owner, title, kind, endings) -> Optional.of(folder.resolve("runs.csv")),
                                (owner, title, kind, endings) -> opened,
                                this::pick,
                                () -> {},
                                Runnable::run)),
                1280,
                800);
        table = (RunTable) stage.getScene().lookup(".run-table");
    }

    InlineField nameField() {
        return robot.lookup(".run-name").queryAs(InlineField.class);
    }

    Node cell(String text) {
        layOut();
        Predicate<Node> shown = node -> node instanceof TextCell cell && text.equals(cell.getText());
        return robot.lookup(shown).query();
    }

    List<String> texts() {
        return robot.lookup((Node node) -> node instanceof Labeled).<Labeled>queryAllAs(Labeled.class).stream()
                .map(Labeled::getText)
                .filter(text -> text != null)
                .toList();
    }

    Optional<Path> pick(Window owner, String title, Optional<Path> start) {
        return picked;
    }
}
