package org.hundredfold.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DataViewTest extends DataPlaceTest {
    private Path stripes;

    @BeforeEach
    void openWindow() {
        stripes = folder.resolve("stripes");
        chosen = stripes;
        Stripes.write(stripes, 40, 1);
        recent.add(stripes);
        onFx(() -> window(stripes, 1280, 800));
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
    void aCheckCanBeCancelledAndMadeAgain() {
        onFx(() -> model.open(stripes));
        onFx(reading::runNext);
        robot.clickOn(".checking .button");
        read();
        assertThat(texts(".health .body")).contains("Every file was read.");
        assertThat(texts(".health .muted")).contains("Not checked to the end.");

        robot.clickOn("Check again");
        read();
        assertThat(robot.lookup("Check again").queryButton().getParent().isVisible())
                .isFalse();
    }

    @Test
    void aTestFolderIsChosenAndRemoved() {
        openStripes();
        chosen = folder.resolve("unseen");
        Stripes.write(chosen, 5, 2);

        robot.clickOn("Split");
        robot.clickOn("Use a separate test folder");
        read();
        assertThat(texts(".test-folder .label")).contains("Tested on the pictures in unseen");
        assertThat(texts(".legend .count"))
                .as("of 15 test pictures 9 are among the others")
                .containsExactly("102", "18", "6");

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

    private void openStripes() {
        open(stripes);
    }

    private static int pictures(ListView<PictureRow.Content> grid) {
        return grid.getItems().stream().mapToInt(PictureRow.Content::count).sum();
    }
}
