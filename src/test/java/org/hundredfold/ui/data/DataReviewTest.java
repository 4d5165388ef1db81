package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.ui.common.Drag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Excludes, moves and compares pictures by mouse and by key. */
class DataReviewTest extends DataPlaceTest {
    private Path shapes;

    @BeforeEach
    void openWindow() throws IOException {
        shapes = folder.resolve("shapes");
        SampleShapes.writeTo(shapes, 12, 1);
        Path circle = first("circle");
        Files.copy(circle, circle.resolveSibling("z copy.png"));
        Files.copy(circle, circle.resolveSibling("z other copy.png"));
        Files.copy(first("square"), first("star").resolveSibling("z square.png"));
        onFx(() -> window(shapes, 1280, 800));
        open(shapes);
    }

    private Path first(String className) throws IOException {
        try (var files = Files.list(shapes.resolve(className))) {
            return files.sorted().findFirst().orElseThrow();
        }
    }

    private String extent() {
        return texts(".muted").stream()
                .filter(text -> text.contains(" pictures, "))
                .findFirst()
                .orElseThrow();
    }

    private String selected() {
        return texts(".selection-bar .muted").get(0);
    }

    @Test
    void aPictureIsShownLargeFromAnotherPlace() throws IOException {
        Path star = first("star");

        onFx(() -> model.show(shapes, star));
        read();

        assertThat(node(".large-view").isVisible()).isTrue();
        assertThat(texts(".large-view .section-head"))
                .containsExactly(star.getFileName().toString());
    }

    @Test
    void aPictureOfAnotherFolderIsShownLargeWhenThatHasBeenRead() throws IOException {
        Path other = folder.resolve("other");
        SampleShapes.writeTo(other, 3, 2);
        Path picture = other.resolve("star").resolve("002.png");

        onFx(() -> model.show(other, picture));
        read();

        assertThat(extent()).isEqualTo("12 pictures, 4 classes");
        assertThat(node(".large-view").isVisible()).isTrue();
        assertThat(texts(".large-view .section-head")).containsExactly("002.png");
    }

    @Test
    void aPictureShownLargeIsPutAwayWhenAnotherFolderIsDropped() throws IOException {
        Path star = first("star");
        onFx(() -> model.show(shapes, star));
        read();
        Path other = folder.resolve("other");
        SampleShapes.writeTo(other, 3, 2);

        Drag.files(node(".data-place"), other);
        read();

        assertThat(extent()).isEqualTo("12 pictures, 4 classes");
        assertThat(node(".large-view").isVisible()).isFalse();
    }

    @Test
    void escapePutsALargePictureAwayWhereverTheFocusIs() throws IOException {
        Path star = first("star");
        onFx(() -> model.show(shapes, star));
        read();
        robot.clickOn("Train").clickOn("Data");
        assertThat(node(".large-view").isVisible()).isTrue();

        robot.push(KeyCode.F1).push(KeyCode.ESCAPE);
        assertThat(node(".help").isVisible()).isFalse();
        assertThat(node(".large-view").isVisible()).isTrue();
        robot.push(KeyCode.ESCAPE);

        assertThat(node(".large-view").isVisible()).isFalse();
    }

    @Test
    void aPictureThatIsGoneIsSaidToBe() {
        onFx(() -> model.show(shapes, shapes.resolve("star").resolve("gone.png")));
        read();

        assertThat(node(".large-view").isVisible()).isFalse();
        assertThat(messages.currentProperty().get().text()).contains("gone.png is no longer there");
    }

    @Test
    void aRangeIsSelectedAndExcludedByKeyAndBroughtBackByKey() {
        robot.clickOn(tiles().get(2));
        robot.press(KeyCode.SHIFT).clickOn(tiles().get(7)).release(KeyCode.SHIFT);
        assertThat(selected()).isEqualTo("6 selected");

        robot.push(KeyCode.DELETE);
        read();
        assertThat(extent()).isEqualTo("45 pictures, 4 classes");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        read();
        assertThat(extent()).isEqualTo("51 pictures, 4 classes");

        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        read();
        assertThat(extent()).isEqualTo("45 pictures, 4 classes");
    }

    @Test
    void singlePicturesAreSelectedWithControlAndExcludedByButton() {
        robot.clickOn(tiles().get(0));
        robot.press(KeyCode.CONTROL)
                .clickOn(tiles().get(2))
                .clickOn(tiles().get(4))
                .release(KeyCode.CONTROL);
        assertThat(selected()).isEqualTo("3 selected");

        robot.clickOn("Exclude");
        read();
        assertThat(extent()).isEqualTo("48 pictures, 4 classes");
    }

    @Test
    void theWholeClassIsSelectedAndMovedWithSomeLettersOfTheOther() {
        robot.clickOn("triangle");
        robot.clickOn(tiles().get(0));
        robot.push(KeyCode.CONTROL, KeyCode.A);
        assertThat(selected()).isEqualTo("12 selected");

        robot.push(KeyCode.M);
        robot.write("squ").push(KeyCode.ENTER);
        read();

        assertThat(extent()).isEqualTo("51 pictures, 3 classes");
        assertThat(model.review().decisions().undoableProperty().get()).isEqualTo("Move 12 pictures to square");
        assertThat(grid().isVisible()).isFalse();
        assertThat(texts(".muted")).contains("No picture is of this kind.");
    }

    @Test
    void theMenuMovesAPictureToAClass() {
        Node tile = tiles().get(0);
        Point2D middle = onFx(() -> tile.localToScreen(20, 20));
        robot.clickOn(tile);
        onFx(() -> Event.fireEvent(
                tile,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, middle.getX(), middle.getY(), false, null)));
        robot.clickOn(menuItem("Move to class")).clickOn(menuItem("star (3)"));
        read();

        assertThat(model.review().decisions().undoableProperty().get()).isEqualTo("Move 1 picture to star");
        assertThat(texts(".picture-tile .mark")).contains("star");
    }

    private Node menuItem(String text) {
        return robot.lookup(node -> node.getStyleClass().contains("menu-item") && node.isVisible()).queryAll().stream()
                .filter(node -> node.lookup(".label") instanceof Label label
                        && label.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void excludedPicturesAreReachedThroughTheFilterAndBroughtBack() {
        robot.clickOn(tiles().get(0));
        robot.push(KeyCode.DELETE);
        read();

        robot.clickOn(node(".filter-bar .menu-button")).clickOn("Excluded (1)");
        read();
        assertThat(tiles()).hasSize(1);
        assertThat(texts(".picture-tile .mark")).contains("excluded");

        robot.clickOn(tiles().get(0)).clickOn("Bring back");
        read();
        assertThat(extent()).isEqualTo("51 pictures, 4 classes");
    }

    @Test
    void aPartOfANameFindsPictures() {
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("copy");
        read();

        assertThat(tiles()).hasSize(2);
    }

    @Test
    void allCopiesButTheFirstAreExcludedInOneStep() {
        robot.clickOn("Duplicates");
        robot.clickOn("Exclude all but the first of each");
        read();
        assertThat(extent()).isEqualTo("49 pictures, 4 classes");
        assertThat(texts(".health .body")).doesNotContain("Duplicates");

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        read();
        assertThat(extent()).isEqualTo("51 pictures, 4 classes");
        assertThat(texts(".health .body")).contains("Duplicates");
    }

    @Test
    void thePicturesOfAFindingAreSeenSideBySideAndExcludedByKey() {
        robot.clickOn("Duplicates");
        robot.clickOn(robot.lookup(".problem-files .list-cell").<Node>queryAll().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow());
        read();
        assertThat(node(".compare-view").isVisible()).isTrue();
        assertThat(cards()).hasSize(3);

        robot.push(KeyCode.RIGHT).push(KeyCode.DELETE);
        read();
        assertThat(extent()).isEqualTo("50 pictures, 4 classes");
        assertThat(texts(".compare-card .muted")).contains("excluded");

        robot.push(KeyCode.B);
        read();
        assertThat(extent()).isEqualTo("51 pictures, 4 classes");

        robot.push(KeyCode.ESCAPE);
        assertThat(node(".compare-view").isVisible()).isFalse();
        assertThat(grid().isFocused()).isTrue();
    }

    @Test
    void aPictureInTwoClassesIsMovedByTheButtonOfItsCard() {
        robot.clickOn(node(".found .icon-button"));
        read();
        assertThat(texts(".compare-view .section-head")).contains("Same picture in two classes");

        robot.clickOn(moveButton(cards().get(1)));
        robot.write("squ").push(KeyCode.ENTER);
        read();

        assertThat(texts(".compare-card .muted")).contains("moved from star");
    }

    private List<Node> cards() {
        return robot.lookup(".compare-card").queryAll().stream()
                .filter(node -> node instanceof CompareCard card && !card.isEmpty())
                .toList();
    }

    private static Node moveButton(Node card) {
        return card.lookupAll(".button").stream()
                .filter(node ->
                        node instanceof Labeled button && button.getText().equals("Move to class"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLargeViewTellsAboutThePictureAndExcludesIt() {
        robot.clickOn(tiles().get(0));
        robot.push(KeyCode.ENTER);
        read();
        assertThat(texts(".large-view .fact .body")).contains("PNG", "Stored upright", "circle");

        robot.push(KeyCode.DELETE);
        read();
        assertThat(extent()).isEqualTo("50 pictures, 4 classes");
        assertThat(node(".large-view").isVisible()).isTrue();
    }

    @Test
    void everythingThatCanBePressedHasAName() {
        assertThat(robot.lookup(".button").<Node>queryAll())
                .allSatisfy(node -> assertThat(name(node)).as(node.toString()).isNotBlank());
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : "";
        return text == null || text.isBlank() ? node.getAccessibleText() : text;
    }
}
