package org.hundredfold.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.hundredfold.ExplainedException;
import org.hundredfold.ui.common.BusyState;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Drag;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainWindowTest extends UiTest {
    private final List<Path> folders = new ArrayList<>();
    private final List<Path> pictures = new ArrayList<>();
    private final List<BufferedImage> images = new ArrayList<>();
    private final List<Path> tables = new ArrayList<>();
    private final List<Path> networks = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();
    private final Messages messages = new Messages(Runnable::run);
    private final Status status = new Status();
    private MainWindow window;

    @TempDir
    private Path temp;

    @BeforeEach
    void open() {
        onFx(() -> {
            EmptyState data = new EmptyState(
                    Icon.FOLDER,
                    "Drop a folder that holds one folder of pictures for each class.",
                    Buttons.primary("Open a folder", Icon.FOLDER, () -> {}));
            List<Place> places = List.of(
                    new Place("Data", Icon.DATA, data),
                    new Place("Train", Icon.TRAIN, Labels.title("train here")),
                    new Place(
                            "Runs",
                            Icon.RUNS,
                            new BusyState(new SimpleStringProperty("Reading the pictures in hands"), () -> {})),
                    new Place(
                            "Classify",
                            Icon.CLASSIFY,
                            Labels.title("classify here"),
                            Optional.of(new FolderDrop("answer every picture in it", tables::add))),
                    new Place("Proof", Icon.PROOF, Labels.title("prove here")));
            window = new MainWindow(
                    places,
                    theme,
                    status,
                    messages,
                    new Drops(folders::add, pictures::addAll, images::add, networks::add, runs::add));
            showScene(window.scene(1280, 800));
        });
    }

    @Test
    void theFirstPlaceIsShownAndItsButtonPressed() {
        assertThat(selected()).isEqualTo("Data");
        assertThat(robot.lookup("Open a folder").tryQuery()).isPresent();
        assertThat(robot.lookup("train here").tryQuery()).isEmpty();
    }

    @Test
    void aClickOnAPlaceGoesThereAndASecondClickStaysThere() {
        robot.clickOn("Train").clickOn("Train");

        assertThat(selected()).isEqualTo("Train");
        assertThat(robot.lookup("train here").tryQuery()).isPresent();
        assertThat(robot.lookup(".place-bar .toggle-button").queryAllAs(ToggleButton.class))
                .filteredOn(ToggleButton::isSelected)
                .extracting(ToggleButton::getText)
                .containsExactly("Train");
    }

    @Test
    void controlAndADigitGoToThatPlace() {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);

        assertThat(selected()).isEqualTo("Proof");
    }

    @Test
    void aDroppedFolderGoesToTheHandlerForData() {
        assertThat(Drag.files(window, temp)).isTrue();

        assertThat(folders).containsExactly(temp);
        assertThat(pictures).isEmpty();
    }

    @Test
    void droppedPicturesGoToTheHandlerForPicturesWhateverTheCaseOfTheirEndings() throws IOException {
        Path one = Files.createFile(temp.resolve("one.PNG"));
        Path two = Files.createFile(temp.resolve("two.jpeg"));

        Drag.files(window, one, two);

        assertThat(pictures).containsExactly(one, two);
        assertThat(folders).isEmpty();
    }

    @Test
    void aDroppedNetworkGoesToTheHandlerForNetworks() throws IOException {
        Path network = Files.createFile(temp.resolve("network.ONNX"));

        Drag.files(window, network);

        assertThat(networks).containsExactly(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.hundredfold", "weights.NPZ"})
    void aDroppedRunOrItsWeightsGoToTheHandlerForRuns(String name) throws IOException {
        Path run = Files.createFile(temp.resolve(name));

        Drag.files(window, run);

        assertThat(runs).containsExactly(run);
    }

    @Test
    void filesOfAnyOtherEndingGoToTheHandlerForPicturesWhichLooksIntoThem() throws IOException {
        Path photo = Files.createFile(temp.resolve("photo.jfif"));
        Path bare = Files.createFile(temp.resolve("photo"));
        Path notes = Files.createFile(temp.resolve("notes.txt"));

        Drag.files(window, photo, bare, notes);

        assertThat(pictures).containsExactly(photo, bare, notes);
        assertThat(messages.currentProperty().get()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"network.onnx", "run.hundredfold"})
    void whatIsNoPictureIsDroppedOnItsOwn(String name) throws IOException {
        Drag.files(window, Files.createFile(temp.resolve("one.png")), Files.createFile(temp.resolve(name)));

        assertThat(messages.currentProperty().get().text()).isEqualTo(name + " is no picture. Drop it on its own.");
        assertThat(pictures).isEmpty();
        assertThat(robot.lookup(".inline-message").tryQuery()).isPresent();
    }

    @Test
    void severalFoldersAreAnsweredInASentence() throws IOException {
        Path a = Files.createDirectory(temp.resolve("a"));
        Path b = Files.createDirectory(temp.resolve("b"));

        Drag.files(window, a, b);

        assertThat(messages.currentProperty().get().text()).startsWith("Drop one folder at a time");
        assertThat(folders).isEmpty();
    }

    @Test
    void aFolderDroppedOnAPlaceThatHasItsOwnUseForFoldersGoesThereAndTheOverlaySaysSo() {
        robot.clickOn("Classify");
        Drag.over(window, temp);
        assertThat(robot.lookup("Drop a folder to answer every picture in it, or pictures to classify them")
                        .tryQuery())
                .isPresent();
        screenshots("shell-drop-classify");

        Drag.files(window, temp);

        assertThat(tables).containsExactly(temp);
        assertThat(folders).isEmpty();
    }

    @Test
    void linksToFilesCountAsTheFiles() throws IOException {
        Path one = Files.createFile(temp.resolve("one picture.png"));
        Path two = Files.createFile(temp.resolve("two.png"));

        assertThat(Drag.content(
                        window,
                        Map.of(DataFormat.URL, "# from a browser\r\n%s\r\n%s".formatted(one.toUri(), two.toUri()))))
                .isTrue();

        assertThat(pictures).containsExactly(one, two);
    }

    @Test
    void textThatIsAPathCountsAsTheFile() throws IOException {
        Path one = Files.createFile(temp.resolve("one.png"));
        Path two = Files.createFile(temp.resolve("two.png"));

        Drag.content(window, Map.of(DataFormat.PLAIN_TEXT, "%s\n\"%s\"\n".formatted(one, two)));

        assertThat(pictures).containsExactly(one, two);
    }

    @Test
    void aPictureFromABrowserIsTakenWithoutAFile() {
        Drag.content(
                window,
                Map.of(DataFormat.IMAGE, new WritableImage(3, 2), DataFormat.URL, "https://example.org/cat.png"));

        assertThat(images)
                .singleElement()
                .satisfies(image -> assertThat(image.getWidth()).isEqualTo(3));
        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void anAddressOnTheWebIsRefusedInASentence() {
        Drag.content(window, Map.of(DataFormat.URL, "https://example.org/cat.png"));

        assertThat(messages.currentProperty().get().text())
                .startsWith("https://example.org/cat.png is on the web, and nothing is fetched from there.");
        assertThat(pictures).isEmpty();
    }

    @Test
    void otherTextIsAnsweredInASentence() {
        Drag.content(window, Map.of(DataFormat.PLAIN_TEXT, "some words"));

        assertThat(messages.currentProperty().get().text())
                .startsWith("There is neither a file nor a picture in what was dropped.");
    }

    @Test
    void aFileThatIsGoneIsNamed() {
        Drag.content(
                window, Map.of(DataFormat.PLAIN_TEXT, temp.resolve("gone.png").toString()));

        assertThat(messages.currentProperty().get().text()).startsWith(temp.resolve("gone.png") + " is not there.");
        assertThat(pictures).isEmpty();
    }

    @Test
    void theOverlayShowsOnlyWhileSomethingIsDragged() {
        Drag.over(window, temp);
        assertThat(robot.lookup(".drop-overlay").query().isVisible()).isTrue();
        screenshots("shell-drop");

        Drag.files(window, temp);
        assertThat(robot.lookup(".drop-overlay").query().isVisible()).isFalse();
    }

    @Test
    void anErrorStandsInTheWindowWithItsDetailsUntilItIsDismissed() {
        onFx(() -> messages.error(new ExplainedException("The folder hands holds no pictures. Choose another one.")));
        assertThat(robot.lookup("The folder hands holds no pictures. Choose another one.")
                        .tryQuery())
                .isPresent();
        assertThat(robot.lookup(".details").query().isVisible()).isFalse();

        robot.clickOn("Details");
        assertThat(robot.lookup(".details").queryAs(TextArea.class).getText()).contains("ExplainedException");
        screenshots("shell-error");

        robot.clickOn(robot.lookup(".inline-message .icon-button").queryButton());
        assertThat(robot.lookup(".inline-message").tryQuery()).isEmpty();
    }

    @Test
    void theActionOfAMessageRunsOnceAndTheMessageGoes() {
        List<String> done = new ArrayList<>();
        onFx(() -> messages.offer("Run deleted", "Undo", () -> done.add("undone")));

        robot.clickOn("Undo");

        assertThat(done).containsExactly("undone");
        assertThat(messages.currentProperty().get()).isNull();
    }

    @Test
    void theStatusLineSaysWhatRunsAndShowsNoBarWhenNothingDoes() {
        assertThat(robot.lookup(".status-line .progress-bar").query().isVisible())
                .isFalse();

        onFx(() -> status.running("Training hands, epoch 14 of 30", 0.45, "22 s left, 1,240 pictures/s"));

        assertThat(robot.lookup(".status-line .progress-bar").query().isVisible())
                .isTrue();
        assertThat(robot.lookup(".status-line .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Training hands, epoch 14 of 30", "22 s left, 1,240 pictures/s", "works offline");
        screenshots("shell-empty");
    }

    @Test
    void f1ShowsAndHidesTheHelpAndSoDoesEscape() {
        robot.push(KeyCode.F1);
        assertThat(robot.lookup(".help").query().isVisible()).isTrue();
        layOut();
        assertThat(cut(".help")).isEmpty();
        screenshots("shell-help");

        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup(".help").query().isVisible()).isFalse();
    }

    @Test
    void theThemeSwitchTurnsTheWindowDark() {
        robot.clickOn(robot.lookup(".place-bar .icon-button")
                .match(node -> "Dark theme".equals(node.getAccessibleText()))
                .queryButton());

        assertThat(theme.darkProperty().get()).isTrue();
        assertThat(stage.getScene().getUserAgentStylesheet()).contains("dark");
    }

    private String selected() {
        return window.selectedProperty().get().title();
    }
}
