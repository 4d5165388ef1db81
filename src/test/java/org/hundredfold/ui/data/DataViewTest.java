package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.prefs.Preferences;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Stripes;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataViewTest extends UiTest {
    private DataView view;
    private final Executor window = new FxThread();
    private final Queue reading = new Queue();
    private final Queue settled = new Queue();
    private final Messages messages = new Messages(window);
    private final Status status = new Status();
    private final List<String> led = new ArrayList<>();

    @TempDir
    Path folder;

    private Path stripes;
    private Path chosen;
    private DataViewModel model;
    private RunStore store;

    @AfterEach
    void closeStore() {
        store.close();
    }

    @BeforeEach
    void open() {
        store = RunStore.open(folder.resolve("home"));
        stripes = folder.resolve("stripes");
        chosen = stripes;
        Stripes.write(stripes, 40, 1);
        onFx(() -> window(1280, 800));
    }

    private void window(double width, double height) {
        RecentFolders recent = new RecentFolders(Preferences.userRoot().node("view-test-" + System.nanoTime()));
        recent.add(stripes);
        DataThreads threads = new DataThreads(reading, Runnable::run, Runnable::run, window, settled);
        model = new DataViewModel(threads, recent, store.corrections(), () -> stripes, status, messages);
        reading.runAll();
        view = new DataView(model, (owner, title, start) -> Optional.of(chosen), () -> led.add("train"));
        List<Place> places = List.of(
                new Place("Data", Icon.DATA, view),
                new Place("Train", Icon.TRAIN, new Label()),
                new Place("Runs", Icon.RUNS, new Label()));
        showScene(new MainWindow(places, theme, status, messages, new Drops(model::open, pictures -> {}))
                .scene(width, height));
    }

    @Test
    void aFolderIsOpenedByItsButtonAndByItsKey() {
        robot.clickOn("Open a folder");
        read();
        assertThat(text(".place-title")).isEqualTo("stripes");
        assertThat(texts(".muted")).contains("120 pictures, 3 classes");

        chosen = folder.resolve("more");
        Stripes.write(chosen, 2, 1);
        onFx(view::chooseFolder);
        read();
        assertThat(text(".place-title")).isEqualTo("more");
    }

    @Test
    void theSampleAndAFolderFromBeforeAreOneClickAway() {
        robot.clickOn("stripes");
        assertThat(model.reading().whatProperty().get()).isEqualTo("Reading the pictures in stripes");
        robot.clickOn("Cancel");
        assertThat(texts(".button")).contains("Use the sample");

        robot.clickOn("Use the sample");
        read();
        assertThat(text(".place-title")).isEqualTo("stripes");
    }

    @Test
    void aClickOnAClassShowsItsPicturesOnly() {
        openStripes();

        robot.clickOn("down");

        assertThat(texts(".section-head")).contains("Class down");
        assertThat(pictures(grid())).isEqualTo(40);
    }

    @Test
    void theArrowsWalkThroughTheGrid() {
        openStripes();
        robot.clickOn(tiles().get(0));
        assertThat(texts(".seen > .muted")).contains("0.png");

        robot.push(KeyCode.RIGHT);
        read();
        assertThat(texts(".seen > .muted")).contains("1.png");

        robot.push(KeyCode.DOWN);
        read();
        assertThat(texts(".seen > .muted")).contains("15.png"); // six columns, in order of name: 0, 1, 10, 11, ..., 15

        robot.push(KeyCode.END);
        read();
        assertThat(tiles())
                .anySatisfy(tile -> assertThat(tile.getPseudoClassStates())
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")));
    }

    @Test
    void aPictureIsSeenLargeUntilEscape() {
        openStripes();
        robot.clickOn(tiles().get(2));
        robot.push(KeyCode.ENTER);
        assertThat(node(".large-view").isVisible()).isTrue();

        robot.push(KeyCode.RIGHT);
        read();
        assertThat(texts(".large-view .section-head")).containsExactly("11.png");

        robot.push(KeyCode.ESCAPE);
        assertThat(node(".large-view").isVisible()).isFalse();
        assertThat(grid().isFocused()).isTrue();
    }

    @Test
    void onlyRowsInSightHaveTiles() {
        openStripes();

        assertThat(pictures(grid())).isEqualTo(120);
        assertThat(tiles()).hasSizeBetween(1, 60);
    }

    @Test
    void theSizeIsChosenWithTheSlider() {
        openStripes();
        Slider slider = (Slider) node(".preprocessing .slider");

        robot.clickOn(slider);
        robot.push(KeyCode.RIGHT);
        int size = model.preprocessingProperty().get().size();
        assertThat(size).isEqualTo((int) slider.getValue()).isNotEqualTo(28);
        robot.clickOn("Colour");
        onFx(settled::runAll);
        read();

        assertThat(model.dataProperty().getValue().preprocessing().size()).isEqualTo(size);
        assertThat(model.dataProperty().getValue().preprocessing().colour()).isTrue();
    }

    @Test
    void theFilesOfAProblemAreListedWhenAskedFor() throws IOException {
        Files.createFile(stripes.resolve("down/empty.png"));
        openStripes();
        assertThat(texts(".health .body")).contains("1 file is left out.", "Is empty");

        robot.clickOn("Is empty");

        assertThat(texts(".problem-files .list-cell"))
                .contains(Path.of("down", "empty.png").toString());
    }

    @Test
    void aTestFolderIsChosenAndRemoved() {
        openStripes();
        chosen = folder.resolve("test");
        Stripes.write(chosen, 5, 2);

        robot.clickOn("Split");
        robot.clickOn("Use a separate test folder");
        read();
        assertThat(texts(".test-folder .label")).contains("Tested on the pictures in test");
        assertThat(texts(".legend .count")).containsExactly("102", "18", "15");

        robot.clickOn(".test-folder .icon-button");
        read();
        assertThat(texts(".legend .count")).containsExactly("84", "18", "18");
    }

    @Test
    void trainingIsOfferedOnceNothingIsBeingRead() {
        openStripes();
        robot.clickOn("Train a network");
        assertThat(led).containsExactly("train");

        onFx(() -> model.open(stripes));
        robot.clickOn("Train a network");
        assertThat(led).hasSize(1);
    }

    @Test
    void look() throws IOException {
        Files.createFile(stripes.resolve("down/empty.png"));
        Files.writeString(stripes.resolve("down/notes.png"), "not a picture");
        Files.copy(stripes.resolve("down/1.png"), stripes.resolve("across/copy.png"));
        for (int i = 20; i < 40; i++) {
            Files.delete(stripes.resolve("square/" + i + ".png"));
        }
        for (int width : new int[] {1280, 1920}) {
            onFx(() -> window(width, width == 1280 ? 800 : 1080));
            screenshots("data-start-" + width);
            onFx(() -> model.open(stripes));
            screenshots("data-busy-" + width);
            read();
            screenshots("data-open-" + width);
            onFx(() -> model.open(folder.resolve("nowhere")));
            screenshots("data-again-" + width);
            read();
            screenshots("data-error-" + width);
            onFx(messages::dismiss);
        }
    }

    private void openStripes() {
        onFx(() -> model.open(stripes));
        read();
    }

    private void read() {
        while (reading.size() > 0) {
            onFx(reading::runAll);
        }
    }

    private PictureGrid grid() {
        return (PictureGrid) node(".picture-grid");
    }

    private static int pictures(ListView<PictureRow.Content> grid) {
        ObservableList<PictureRow.Content> rows = grid.getItems();
        return rows.stream().mapToInt(PictureRow.Content::count).sum();
    }

    private List<Node> tiles() {
        return robot.lookup(".picture-tile").queryAll().stream()
                .filter(Node::isVisible)
                .toList();
    }

    private Node node(String selector) {
        return robot.lookup(selector).query();
    }

    private String text(String selector) {
        return texts(selector).get(0);
    }

    private List<String> texts(String selector) {
        return robot.lookup(selector).queryAll().stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
