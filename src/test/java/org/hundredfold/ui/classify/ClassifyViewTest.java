package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.Slider;
import javafx.scene.control.TableColumn;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javax.imageio.ImageIO;
import org.hundredfold.data.FolderReader;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.classify.Stroke.Point;
import org.hundredfold.ui.common.Drag;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class ClassifyViewTest extends UiTest {
    @TempDir
    static Path home;

    private static Shapes shapes;
    private static RunStore store;
    private static long first;
    private static long trained;

    @TempDir
    Path temp;

    private final List<String> went = new ArrayList<>();
    private List<Path> picked = List.of();
    private Optional<Path> pickedFolder = Optional.empty();
    private ClassifyViewModel model;
    private MainWindow window;

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

    private void open(RunStore runs, double width, double height) {
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
                    new ClassifyActions(() -> went.add("Train"), (folder, picture) -> {}));
            Place data = new Place("Data", Icon.DATA, Labels.title("data here"));
            Drops drops = new Drops(
                    folder -> {},
                    pictures -> {
                        model.classify(pictures);
                        window.go("Classify");
                    },
                    picture -> model.classify("Dropped picture", picture),
                    network -> {});
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

    private String text(String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    private String answer() {
        return text(".answer-pane .figure");
    }

    private Node chooser(String name) {
        return robot.lookup(".run-chooser")
                .match(node -> name.equals(node.getAccessibleText()))
                .query();
    }

    /** The run that a chooser shows. */
    private String chosen(String name) {
        ListCell<?> cell = robot.from(chooser(name)).lookup(".list-cell").query();
        return cell.getGraphic() == null
                ? cell.getText()
                : robot.from(cell).lookup(".label").queryLabeled().getText();
    }

    /** Leads the mouse along corners given in shares of the board's shorter side from its middle. */
    private void draw(double... corners) {
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

    private void drawTriangle() {
        draw(0, -.3, .3, .3, -.3, .3, 0, -.3);
    }

    @Test
    void whatTheLayersOfAConvolutionalNetworkMakeOfAPictureIsOneClickFromTheAnswer() {
        try (RunStore convolutional = RunStore.open(temp)) {
            shapes.trainConvolution(convolutional, "maps");
            open(convolutional, 1280, 800);
            onFx(() -> model.classify(List.of(shapes.picture("star"))));
            String answer = answer();
            robot.clickOn("Maps");
            assertThat(answer()).isEqualTo(answer);
            assertThat(shows("Layer 1: 8 maps of 16 × 16, convolution 3 × 3, ReLU"))
                    .isTrue();
            assertThat(shows("Layer 2: 8 maps of 8 × 8, pooling 2 × 2")).isTrue();
            assertThat(shows("What the network saw")).isFalse();
            screenshots("classify-maps");

            onFx(() -> robot.lookup(".map-grid").query().requestFocus());
            robot.push(KeyCode.RIGHT);
            assertThat(shows("Layer 1, map 2")).isTrue();
            onFx(() -> model.classify(List.of(shapes.picture("circle"))));
            assertThat(shows("Layer 1, map 2")).isTrue();
            open(convolutional, 1920, 1080);
            onFx(() -> model.classify(List.of(shapes.picture("star"))));
            robot.clickOn("Maps");
            screenshots("classify-maps-large");
        }
    }

    @Test
    void aDenseNetworkMakesNoMaps() {
        onFx(() -> model.classify(List.of(shapes.picture("star"))));

        assertThat(shows("What the network saw")).isTrue();
        assertThat(robot.lookup("Maps").tryQuery().filter(node -> isShown(node)))
                .isEmpty();
    }

    @Test
    void withoutARunItLeadsToTrain() {
        try (RunStore empty = RunStore.open(temp)) {
            open(empty, 1280, 800);

            robot.clickOn("Go to Train");

            assertThat(went).containsExactly("Train");
            screenshots("classify-first");
        }
    }

    @Test
    void aPictureDroppedOnTheWindowIsAnsweredWhereverOneIs() {
        onFx(() -> window.go("Data"));

        assertThat(Drag.files(window, shapes.picture("star"))).isTrue();

        assertThat(window.selectedProperty().get().title()).isEqualTo("Classify");
        assertThat(answer()).isEqualTo("star");
        assertThat(shows("16 × 16 pixels, grey")).isTrue();
    }

    @Test
    void aPictureIsDroppedOnTheBoardItself() {
        assertThat(Drag.files(robot.lookup(".draw-board").query(), shapes.picture("circle")))
                .isTrue();

        assertThat(answer()).isEqualTo("circle");
    }

    @Test
    void severalPicturesAreClickedThrough() {
        Drag.files(window, shapes.picture("star"), shapes.picture("circle"), shapes.picture("square"));
        assertThat(answer()).isEqualTo("star");

        Node second = robot.lookup(".picture-strip .list-cell").nth(1).query();
        robot.clickOn(second);
        assertThat(answer()).isEqualTo("circle");

        robot.push(KeyCode.RIGHT);
        assertThat(answer()).isEqualTo("square");
    }

    @Test
    void whatTheMouseDrawsIsAnsweredAndCanBeUndone() {
        assertThat(shows("Draw here")).isTrue();

        drawTriangle();
        assertThat(answer()).isEqualTo("triangle");
        assertThat(shows("Draw here")).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shows("Draw here")).isTrue();
        assertThat(shows("tells 4 classes apart")).isTrue();
    }

    @Test
    void deleteClearsTheBoardAndTheEraserRubsOut() {
        drawTriangle();
        robot.push(KeyCode.DELETE);
        assertThat(model.sketchpad().sketchProperty().get().isEmpty()).isTrue();

        draw(0, 0);
        robot.clickOn("Eraser");
        draw(0, 0);
        assertThat(model.resultProperty().get().answer()).isEmpty();
    }

    @Test
    void anotherRunIsChosenFromTheList() {
        drawTriangle();
        assertThat(model.networks().networkProperty().get().run().id()).isEqualTo(trained);

        robot.clickOn(chooser("Network")).clickOn("shapes-1");

        assertThat(model.networks().networkProperty().get().run().name()).isEqualTo("shapes-1");
        assertThat(model.resultProperty().get().network().orElseThrow().run().name())
                .isEqualTo("shapes-1");
        assertThat(chosen("Network")).isEqualTo("shapes-1");
    }

    @Test
    void comingBackKeepsTheChosenRunAndTheDrawing() {
        drawTriangle();
        robot.clickOn(chooser("Network")).clickOn("shapes-1");

        onFx(() -> window.go("Data"));
        onFx(() -> window.go("Classify"));

        assertThat(chosen("Network")).isEqualTo("shapes-1");
        assertThat(shows("Draw here")).isFalse();
    }

    @Test
    void anUnreadablePictureIsExplainedAndThePlaceGoesOn() throws IOException {
        Path broken = Files.writeString(temp.resolve("notes.png"), "not a picture");

        Drag.files(window, broken);
        assertThat(shows("notes.png ")).isTrue();
        screenshots("classify-unreadable");

        Drag.files(window, shapes.picture("square"));
        assertThat(answer()).isEqualTo("square");
    }

    @Test
    void severalPicturesAreOpenedAtOnce() {
        picked = List.of(shapes.picture("star"), shapes.picture("circle"));

        robot.clickOn("Open pictures");

        assertThat(answer()).isEqualTo("star");
        assertThat(model.pictures()).hasSize(2);
    }

    @Test
    void aCopiedFileIsPasted() {
        copy(DataFormat.FILES, List.of(shapes.picture("circle").toFile()));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(answer()).isEqualTo("circle");
    }

    @Test
    void aCopiedPictureIsPasted() throws IOException {
        copy(
                DataFormat.IMAGE,
                SwingFXUtils.toFXImage(ImageIO.read(shapes.picture("star").toFile()), null));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(answer()).isEqualTo("star");
        assertThat(shows("Pasted picture")).isTrue();
    }

    @Test
    void pastedLinesThatArePathsAreThosePictures() {
        copy(
                DataFormat.PLAIN_TEXT,
                "%s\n%s\n"
                        .formatted(
                                shapes.picture("star"), shapes.picture("circle").toUri()));

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(answer()).isEqualTo("star");
        assertThat(model.pictures()).hasSize(2);
    }

    @Test
    void aPastedPathOfAFileThatIsGoneIsAnsweredInASentence() {
        copy(DataFormat.PLAIN_TEXT, temp.resolve("gone.png").toString());

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(shows("gone.png cannot be opened; check that it exists and may be read."))
                .isTrue();
    }

    @Test
    void aPastedAddressOnTheWebIsRefusedInASentence() {
        copy(DataFormat.PLAIN_TEXT, "https://example.org/cat.png");

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(shows("https://example.org/cat.png is on the web, and nothing is fetched from there."))
                .isTrue();
    }

    @Test
    void pastingTextIsAnsweredInASentence() {
        copy(DataFormat.PLAIN_TEXT, "some words");

        robot.clickOn("Paste");

        assertThat(shows("There is no picture on the clipboard.")).isTrue();
    }

    private static void copy(DataFormat format, Object content) {
        onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(format, content)));
    }

    private List<FileRow> shownRows() {
        return robot.lookup(".folder-table").queryTableView().getItems().stream()
                .map(FileRow.class::cast)
                .toList();
    }

    private List<String> columns() {
        return robot.lookup(".folder-table").queryTableView().getVisibleLeafColumns().stream()
                .map(column -> ((TableColumn<?, ?>) column).getText())
                .toList();
    }

    private Path folderWithNotes() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("mixed"));
        for (String shape : List.of("star", "circle", "square")) {
            Files.copy(shapes.picture(shape), folder.resolve(shape + ".png"));
        }
        Files.writeString(folder.resolve("notes.txt"), "no picture");
        return folder;
    }

    @Test
    void aFolderDroppedOnThePlaceBecomesATableWhoseRowsAreLookedAt() throws IOException {
        Drag.files(window, folderWithNotes());

        assertThat(shownRows())
                .extracting(FileRow::name)
                .containsExactly("circle.png", "notes.txt", "square.png", "star.png");
        assertThat(shows("4 files, 1 unreadable")).isTrue();
        assertThat(answer()).isEqualTo("circle");

        robot.clickOn("star.png");
        assertThat(answer()).isEqualTo("star");
        robot.clickOn("notes.txt");
        assertThat(shows("notes.txt ")).isTrue();
    }

    @Test
    void aClickOnAColumnSortsAndTheFilterFindsFilesAndClasses() throws IOException {
        Drag.files(window, folderWithNotes());

        robot.clickOn("File").clickOn("File");
        assertThat(shownRows())
                .extracting(FileRow::name)
                .containsExactly("star.png", "square.png", "notes.txt", "circle.png");

        robot.clickOn("Unreadable");
        assertThat(shownRows()).extracting(FileRow::name).containsExactly("notes.txt");
        robot.clickOn("All").clickOn(".folder-pane .text-field").write("Squ");
        assertThat(shownRows()).extracting(FileRow::name).containsExactly("square.png");
        assertThat(shows("1 file")).isTrue();
    }

    @Test
    void theTableIsSaved() throws IOException {
        Drag.files(window, folderWithNotes());

        robot.clickOn("Save as CSV");

        assertThat(temp.resolve("answers.csv"))
                .content()
                .contains("star.png,star,")
                .contains("notes.txt,,");
        assertThat(shows("The answers to 4 files saved as")).isTrue();
    }

    @Test
    void aFolderWithoutFilesIsAnsweredInASentence() throws IOException {
        Drag.files(window, Files.createDirectory(temp.resolve("empty")));

        assertThat(shows("There are no files in ")).isTrue();
    }

    @Test
    void aFolderIsOpenedAndTheStripIsOneClickAway() throws IOException {
        Drag.files(window, shapes.picture("star"), shapes.picture("square"));
        pickedFolder = Optional.of(folderWithNotes());

        robot.clickOn("Folder").clickOn("Open a folder");
        assertThat(answer()).isEqualTo("circle");

        robot.clickOn("Pictures");
        assertThat(answer()).isEqualTo("square");
        robot.clickOn("Folder");
        assertThat(answer()).isEqualTo("circle");
    }

    @Test
    void anotherNetworkAnswersTheFolderAnew() throws IOException {
        Drag.files(window, folderWithNotes());
        double before = shownRows().get(0).best().orElseThrow().probability();

        robot.clickOn(chooser("Network")).clickOn("shapes-1");

        assertThat(shownRows()).hasSize(4);
        assertThat(shownRows().get(0).best().orElseThrow().probability()).isNotEqualTo(before);
    }

    @Test
    void anotherRunAnswersBesideTheFirstUntilItIsPutAway() throws IOException {
        Drag.files(window, folderWithNotes());
        assertThat(robot.lookup("They differ").tryQuery().filter(node -> isShown(node)))
                .isEmpty();

        robot.clickOn(chooser("Compare with")).clickOn("shapes-1");

        assertThat(columns()).contains("shapes-1 says");
        assertThat(shownRows().get(0).beside()).isPresent();
        assertThat(shows("Both say circle.") || shows("They differ: shapes-2 says circle."))
                .isTrue();
        long disputed = shownRows().stream().filter(FileRow::isDisputed).count();
        robot.clickOn("They differ");
        assertThat(shownRows()).hasSize((int) disputed).allMatch(FileRow::isDisputed);

        robot.clickOn(robot.lookup(".icon-button")
                .match(node -> "Compare no longer".equals(node.getAccessibleText()))
                .queryButton());
        assertThat(shows("Both say") || shows("They differ")).isFalse();
        assertThat(columns()).doesNotContain("shapes-1 says");
        assertThat(shownRows()).hasSize(4).noneMatch(row -> row.second().isPresent());
        assertThat(chosen("Compare with")).isEqualTo("another run");
    }

    @Test
    void runsWithOtherClassesAreComparedByThoseOfBoth() throws IOException {
        for (String shape : List.of("star", "moon")) {
            Path type = Files.createDirectories(temp.resolve("sky").resolve(shape));
            for (int i = 1; i <= 8; i++) {
                Files.copy(shapes.picture(shape.equals("moon") ? "circle" : "star", i), type.resolve(i + ".png"));
            }
        }
        try (RunStore two = RunStore.open(temp)) {
            long sky = new Shapes(temp.resolve("sky")).train(two, "sky", 6);
            long earth = shapes.train(two, "earth", 6);
            open(two, 1280, 800);
            onFx(() -> model.use(earth));
            onFx(() -> model.beside().choose(sky));

            Drag.files(window, shapes.picture("circle"));

            assertThat(shows("They differ: earth says circle.")).isTrue();
            assertThat(robot.lookup(".compare-pane .bars .label").queryAllAs(Label.class))
                    .extracting(Label::getText)
                    .contains("circle", "triangle", "moon", "not a class of it");
        }
    }

    @Test
    void aFolderAndAPathAreTablesAndPicturesWhenPasted() throws IOException {
        copy(DataFormat.PLAIN_TEXT, folderWithNotes().toString());

        robot.push(KeyCode.CONTROL, KeyCode.V);

        assertThat(shownRows()).hasSize(4);
    }

    @Test
    void decodingAndAnsweringAreTimedApart() {
        Drag.files(window, shapes.picture("star"));
        assertThat(text(".took")).matches("decoded in .+ ms, answered in .+ ms");

        robot.clickOn("Draw");
        drawTriangle();
        assertThat(text(".took")).matches("answered in .+ ms");
    }

    @Test
    void everyControlHasAName() {
        Drag.files(window, shapes.picture("star"), shapes.picture("circle"));

        Set<Node> controls = robot.lookup((Node node) -> node.isFocusTraversable() && isShown(node))
                .queryAll();

        assertThat(controls)
                .isNotEmpty()
                .allSatisfy(control ->
                        assertThat(name(control)).as(control.toString()).isNotBlank());
    }

    private static String name(Node control) {
        return control instanceof Labeled labeled && control.getAccessibleText() == null
                ? labeled.getText()
                : control.getAccessibleText();
    }

    @Test
    void withManyClassesTheMostProbableComesFirst() throws IOException {
        Path folder = temp.resolve("many");
        for (int i = 1; i <= 15; i++) {
            Path type =
                    Files.createDirectories(folder.resolve(i == 7 ? "stars that were drawn in a hurry" : "kind " + i));
            for (int k = 1; k <= 8; k++) {
                Files.copy(shapes.picture(i == 7 ? "star" : "circle", 8 * i + k), type.resolve(k + ".png"));
            }
        }
        try (RunStore many = RunStore.open(temp)) {
            new Shapes(folder).train(many, "a run with a name that is too long to be shown", 6);
            open(many, 1280, 800);

            Drag.files(window, shapes.picture("star"));

            assertThat(text(".probability-bars .label")).isEqualTo(answer());
            assertThat(answer()).startsWith("stars");
            screenshots("classify-many");
        }
    }

    private void lookAt(String shape) {
        onFx(() -> model.classify(List.of(shapes.picture(shape))));
    }

    /** Presses the mouse on the picture at shares of its shorter side from its middle. */
    private void paint(double x, double y) {
        Node picture = robot.lookup(".picture-pane .picture-view > ImageView").query();
        Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
        double unit = Math.min(bounds.getWidth(), bounds.getHeight());
        robot.moveTo(bounds.getCenterX() + unit * x, bounds.getCenterY() + unit * y);
        robot.press(MouseButton.PRIMARY);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Slider slider(String name) {
        return robot.lookup((Node node) -> node instanceof Slider && name.equals(node.getAccessibleText()))
                .queryAs(Slider.class);
    }

    @Test
    void aPictureIsPlayedWithByKnobsAndBrush() {
        lookAt("square");
        robot.clickOn("Play with it");
        assertThat(shows("Turning, moving and covering")).isFalse();
        double before = probability("square");

        onFx(() -> slider("Rotate").requestFocus());
        robot.push(KeyCode.RIGHT);
        assertThat(shows("+1°")).isTrue();
        double turned = probability("square");
        assertThat(turned).isNotEqualTo(before);

        robot.clickOn(".play-tools .width-chooser").clickOn("Broad");
        paint(0, 0);
        assertThat(probability("square")).isNotEqualTo(turned);
        robot.clickOn("Erase");
        paint(0, 0);
        assertThat(probability("square")).isCloseTo(turned, within(0.02));

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(probability("square")).isEqualTo(turned);
        robot.clickOn("Back to the picture");
        assertThat(probability("square")).isEqualTo(before);
        assertThat(slider("Rotate").getValue()).isZero();
    }

    private double probability(String className) {
        return model.resultProperty().get().answer().orElseThrow().scores().stream()
                .filter(score -> score.className().equals(className))
                .findFirst()
                .orElseThrow()
                .probability();
    }

    @Test
    void aDrawingIsPlayedWithAndTheBoardComesBackAsItWas() {
        drawTriangle();
        double before = probability("triangle");
        robot.clickOn("Play with it");
        assertThat(robot.lookup(".draw-board").query().isVisible()).isFalse();

        onFx(() -> slider("Rotate").requestFocus());
        robot.push(KeyCode.RIGHT);
        double turned = probability("triangle");
        assertThat(turned).isNotEqualTo(before);
        paint(0, 0);
        assertThat(probability("triangle")).isNotEqualTo(turned);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(probability("triangle")).isEqualTo(turned);
        robot.clickOn("Find the smallest change that flips the answer").clickOn("Show it");
        assertThat(answer()).isNotEqualTo("triangle");

        robot.clickOn("Play with it");
        assertThat(robot.lookup(".draw-board").query().isVisible()).isTrue();
        assertThat(probability("triangle")).isEqualTo(before);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(shows("Draw here")).isTrue();
    }

    @Test
    void theMapLiesOverTheDrawingThatIsPlayedWithAndBesideTheBoardOverWhatTheNetworkSees() {
        drawTriangle();
        robot.clickOn("Why");
        assertThat(shows("As the network sees it")).isTrue();

        robot.clickOn("Play with it");

        assertThat(shows("As the network sees it")).isFalse();
        assertThat(robot.lookup(".picture-pane .why-layer > ImageView")
                        .queryAs(ImageView.class)
                        .getImage())
                .isNotNull();
    }

    @Test
    void aDragOfAKnobIsUndoneInOneStep() {
        lookAt("square");
        robot.clickOn("Play with it");

        robot.drag(slider("Brightness").lookup(".thumb"))
                .moveBy(20, 0)
                .moveBy(20, 0)
                .moveBy(20, 0)
                .drop();
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(slider("Brightness").getValue()).isPositive();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(slider("Brightness").getValue()).isZero();
        assertThat(model.player().undoableProperty().get()).isFalse();
    }

    @Test
    void theSmallestChangeThatFlipsTheAnswerIsToldAndShown() {
        lookAt("square");
        robot.clickOn("Play with it");

        robot.clickOn("Find the smallest change that flips the answer");
        assertThat(shows("it is taken for ")).isTrue();
        robot.clickOn("Show it");

        assertThat(answer()).isNotEqualTo("square");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(answer()).isEqualTo("square");
        robot.clickOn("Play with it");
        assertThat(shows("it is taken for ")).isFalse();
    }

    @Test
    void aPenHasThreeWidths() {
        draw(0, 0);
        double medium =
                model.sketchpad().sketchProperty().get().strokes().get(0).pen().width();

        robot.clickOn(".width-chooser").clickOn("Broad");
        draw(0, 0);

        assertThat(model.sketchpad()
                        .sketchProperty()
                        .get()
                        .strokes()
                        .get(1)
                        .pen()
                        .width())
                .isEqualTo(2 * medium);
    }

    private Path learned() {
        return home.resolve("shapes");
    }

    private void chooseClass(String name) {
        robot.write(name).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long drawnIn(Path folder) {
        return List.of(folder.toFile().list()).stream()
                .filter(name -> name.startsWith("drawn-"))
                .count();
    }

    @Test
    void aDrawingIsAddedToItsClassAfterAskingWhereAndCanBeTakenBack() throws IOException {
        Path triangles = learned().resolve("triangle");
        drawTriangle();

        robot.clickOn("Add to class…");
        chooseClass("tri");
        assertThat(shows("Add this drawing to " + triangles + "?")).isTrue();
        robot.push(KeyCode.ENTER);

        Path file = triangles.resolve("drawn-001.png");
        assertThat(shows("The drawing is in " + file)).isTrue();
        assertThat(ImageIO.read(file.toFile()).getWidth()).isPositive();
        assertThat(went).containsExactly("changed " + learned());
        lookAt(file);
        assertThat(answer()).isEqualTo("triangle");

        robot.clickOn("Undo");
        assertThat(file).doesNotExist();
    }

    private void lookAt(Path file) {
        onFx(() -> model.classify(List.of(file)));
    }

    @Test
    void aDrawingThatIsPlayedWithIsAddedAsItIsNow() throws IOException {
        pickedFolder = Optional.of(temp);
        drawTriangle();
        robot.clickOn("Play with it");
        onFx(() -> model.player().turn(Knob.BRIGHTNESS, -100, false));

        robot.clickOn("Add to class…");
        chooseClass("star");
        robot.clickOn("Choose another folder").clickOn("Add");

        Path file = temp.resolve("star").resolve("drawn-001.png");
        assertThat(ImageIO.read(file.toFile()).getRGB(3, 3) & 0xFFFFFF).isZero();
    }

    @Test
    void nothingIsAddedUnlessTheUserSaysSo() {
        drawTriangle();
        robot.clickOn("Add to class…");
        chooseClass("star");

        robot.push(KeyCode.ESCAPE);

        assertThat(shows("Add this drawing to")).isFalse();
        assertThat(drawnIn(learned().resolve("star"))).isZero();
    }

    @Test
    void anotherFolderIsChosenForADrawing() {
        pickedFolder = Optional.of(temp);
        drawTriangle();
        robot.clickOn("Add to class…");
        chooseClass("star");

        robot.clickOn("Choose another folder");
        assertThat(shows("Add this drawing to " + temp.resolve("star"))).isTrue();
        robot.clickOn("Add");

        assertThat(temp.resolve("star").resolve("drawn-001.png")).exists();
    }

    @Test
    void aPictureFromElsewhereIsPutAsideWithItsRightClass() throws IOException {
        Path photo = Files.copy(shapes.picture("star"), temp.resolve("photo.png"));
        lookAt(photo);

        robot.push(KeyCode.CONTROL, KeyCode.M);
        chooseClass("circle");

        assertThat(shows("photo.png is put aside as circle.")).isTrue();
        TaughtPictures taught = new TaughtPictures(temp.resolve("taught"));
        assertThat(taught.waiting(learned()))
                .singleElement()
                .satisfies(file -> assertThat(file).hasSameBinaryContentAs(photo));
        assertThat(went).containsExactly("put aside");

        robot.clickOn("Undo");
        assertThat(taught.waiting(learned())).isEmpty();
        assertThat(photo).exists();
    }

    @Test
    void aPictureOfTheRunsOwnFolderIsCorrectedThere() {
        lookAt("star");

        robot.clickOn("That is wrong");
        chooseClass("circle");

        assertThat(shows("star/001.png is of class circle in shapes from now on."))
                .isTrue();
        assertThat(store.corrections()
                        .of(learned())
                        .byPath()
                        .get("star/001.png")
                        .className())
                .contains("circle");
        robot.clickOn("Undo");
        assertThat(store.corrections().of(learned()).byPath()).isEmpty();

        robot.clickOn("That is wrong");
        chooseClass("star");
        assertThat(shows("star/001.png is of class star in shapes already")).isTrue();
    }

    @Test
    void aPictureThatWasPlayedWithIsPutAsideAsItIsNow() throws IOException {
        lookAt("star");
        robot.clickOn("Play with it");
        onFx(() -> model.player().turn(Knob.BRIGHTNESS, -100, false));

        robot.clickOn("That is wrong");
        chooseClass("circle");

        Path file =
                new TaughtPictures(temp.resolve("taught")).waiting(learned()).get(0);
        assertThat(ImageIO.read(file.toFile()).getRGB(3, 3) & 0xFFFFFF).isZero();
        assertThat(store.corrections().of(learned()).byPath()).isEmpty();
    }

    @Test
    void look() throws IOException {
        Path mixed = home.resolve("shapes");
        Files.copy(folderWithNotes().resolve("notes.txt"), mixed.resolve("star").resolve("000-notes.txt"));
        look("", 1280, 800, mixed);
        look("-large", 1920, 1080, mixed);
        Files.delete(mixed.resolve("star").resolve("000-notes.txt"));
    }

    private void look(String size, double width, double height, Path mixed) {
        open(store, width, height);
        screenshots("classify-ready" + size);
        drawTriangle();
        assertThat(cut(".picture-side > .draw-tools")).isEmpty();
        screenshots("classify-draw" + size);
        robot.clickOn("Why").clickOn("Play with it");
        onFx(() -> model.player().turn(Knob.ROTATION, 20, false));
        screenshots("classify-draw-play" + size);
        robot.clickOn("Play with it").clickOn("Answer");
        robot.clickOn("Add to class…");
        chooseClass("star");
        screenshots("classify-add" + size);
        robot.push(KeyCode.ESCAPE);
        Drag.files(window, shapes.picture("star"));
        screenshots("classify-picture" + size);
        Drag.files(window, shapes.picture("circle"), shapes.picture("square"), shapes.picture("triangle"));
        screenshots("classify-strip" + size);
        robot.clickOn("Play with it");
        onFx(() -> {
            model.player().turn(Knob.ROTATION, 20, false);
            model.player().press(new Pen(false, 0xCC2222, 0.08), new Point(0.3, -0.3));
        });
        robot.clickOn("Find the smallest change that flips the answer");
        screenshots("classify-play" + size);
        robot.clickOn("Why");
        screenshots("classify-play-why" + size);
        robot.clickOn("Answer");
        robot.clickOn("Play with it");
        onFx(() -> model.beside().choose(first));
        screenshots("classify-compare" + size);
        onFx(() -> List.copyOf(model.pictures()).forEach(picture -> model.clear()));
        screenshots("classify-invitation" + size);
        robot.clickOn("Folder");
        screenshots("classify-folder-invitation" + size);
        Drag.files(window, mixed);
        screenshots("classify-folder-compare" + size);
        onFx(model.beside()::chooseNone);
        screenshots("classify-folder" + size);
    }
}
