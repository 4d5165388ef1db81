package org.hundredfold.ui.classify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.hundredfold.data.FolderReader;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.shell.Drops;
import org.hundredfold.ui.shell.FolderDrop;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The place Classify in a window, with two runs that tell shapes apart, and hands to work it. */
abstract class ClassifyPlace extends UiTest {
    @TempDir
    static Path home;

    static Shapes shapes;
    static RunStore store;
    static long first;
    static long trained;

    @TempDir
    Path temp;

    final List<String> went = new ArrayList<>();
    List<Path> picked = List.of();
    Optional<Path> pickedFolder = Optional.empty();
    ClassifyViewModel model;
    MainWindow window;

    @BeforeAll
    static void train() {
        shapes = Shapes.drawnIn(home.resolve("shapes"));
        store = RunStore.open(home);
        first = shapes.train(store, "shapes-1", 1);
        trained = shapes.train(store, "shapes-2", 12);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void open() {
        open(store, 1280, 800);
    }

    void open(RunStore runs, double width, double height) {
        onFx(() -> {
            FxThread fx = new FxThread();
            Messages messages = new Messages(fx);
            TaughtPictures taught = new TaughtPictures(temp.resolve("taught"));
            Teaching teaching = new Teaching(
                    taught,
                    (folder, changes) -> {
                        runs.corrections().change(folder, changes);
                        return true;
                    },
                    () -> went.add("put aside"),
                    folder -> went.add("changed " + folder));
            model = new ClassifyViewModel(runs, new FolderReader(), teaching, messages, Runnable::run, fx);
            ClassifyView view = new ClassifyView(
                    model,
                    new Pickers(
                            (owner, title, kind, endings) -> picked,
                            (owner, title, start) -> pickedFolder,
                            (owner, title, kind, endings) -> Optional.of(temp.resolve("answers"))),
                    messages,
                    new ClassifyActions(
                            () -> went.add("Train"),
                            (folder, picture) -> went.add("opened " + folder.relativize(picture))));
            Place data = new Place("Data", Icon.DATA, Labels.title("data here"));
            Drops drops = new Drops(
                    folder -> {},
                    pictures -> {
                        model.classify(pictures);
                        window.go("Classify");
                    },
                    picture -> model.classify("Dropped picture", picture),
                    network -> {},
                    run -> {});
            window = new MainWindow(
                    List.of(
                            data,
                            new Place(
                                    "Classify",
                                    Icon.CLASSIFY,
                                    view,
                                    Optional.of(new FolderDrop("answer every picture in it", model::classifyFolder)))),
                    theme,
                    new Status(),
                    messages,
                    drops);
            window.go("Classify");
            showScene(window.scene(width, height));
        });
    }

    String text(String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    String answer() {
        return text(".answer-pane .figure");
    }

    Node chooser(String name) {
        return robot.lookup(".run-chooser")
                .match(node -> name.equals(node.getAccessibleText()))
                .query();
    }

    /** The run that a chooser shows. */
    String chosen(String name) {
        ListCell<?> cell = robot.from(chooser(name)).lookup(".list-cell").query();
        return cell.getGraphic() == null
                ? cell.getText()
                : robot.from(cell).lookup(".label").queryLabeled().getText();
    }

    /** Leads the mouse along corners given in shares of the board's shorter side from its middle. */
    void draw(double... corners) {
        Node board = robot.lookup(".draw-board").query();
        Bounds bounds = board.localToScreen(board.getLayoutBounds());
        double unit = Math.min(bounds.getWidth(), bounds.getHeight());
        for (int i = 0; i < corners.length; i += 2) {
            robot.moveTo(bounds.getCenterX() + unit * corners[i], bounds.getCenterY() + unit * corners[i + 1]);
            if (i == 0) {
                robot.press(MouseButton.PRIMARY);
            }
        }
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void drawTriangle() {
        draw(0, -.3, .3, .3, -.3, .3, 0, -.3);
    }

    List<FileRow> shownRows() {
        return robot.lookup(".folder-table").queryTableView().getItems().stream()
                .map(FileRow.class::cast)
                .toList();
    }

    Path folderWithNotes() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("mixed"));
        for (String shape : List.of("star", "circle", "square")) {
            Files.copy(shapes.picture(shape), folder.resolve(shape + ".png"));
        }
        Files.writeString(folder.resolve("notes.txt"), "no picture");
        return folder;
    }

    void lookAt(String shape) {
        onFx(() -> model.classify(List.of(shapes.picture(shape))));
    }

    Path learned() {
        return home.resolve("shapes");
    }

    void chooseClass(String name) {
        robot.write(name).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void lookAt(Path file) {
        onFx(() -> model.classify(List.of(file)));
    }
}
