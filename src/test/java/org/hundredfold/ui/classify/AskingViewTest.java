package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class AskingViewTest extends ClassifyPlace {
    private void addToStars() {
        drawTriangle();
        robot.clickOn("Add to class…");
        chooseClass("star");
    }

    @Test
    void keysDoNotReachThroughTheQuestionWhereADrawingBelongs() {
        pickedFolder = Optional.of(temp);
        addToStars();
        Sketch drawn = model.sketchpad().sketchProperty().get();

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.DELETE);
        robot.push(KeyCode.ALT, KeyCode.DIGIT2);
        robot.push(KeyCode.CONTROL, KeyCode.M);
        assertThat(shows("What is it?")).isFalse();
        assertThat(shows("Add this drawing to")).isTrue();
        robot.clickOn("Choose another folder");
        robot.push(KeyCode.ENTER);

        assertThat(temp.resolve("star").resolve("drawn-001.png")).exists();
        assertThat(model.sketchpad().sketchProperty().get()).isSameAs(drawn);
        assertThat(shows("What the network saw")).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.sketchpad().sketchProperty().get().isEmpty()).isTrue();
    }

    @Test
    void aDrawingIsAddedAsItWasWhenItsPlaceWasAskedFor() {
        pickedFolder = Optional.of(temp);
        addToStars();
        onFx(() -> model.sketchpad().clear());

        robot.clickOn("Choose another folder").clickOn("Add");

        assertThat(temp.resolve("star").resolve("drawn-001.png")).exists();
    }

    @Test
    void aFolderThatIsGoneLeavesAnotherFolderOrNone() {
        pickedFolder = Optional.of(temp.resolve("gone"));
        addToStars();

        robot.clickOn("Choose another folder");

        assertThat(shows("is not there any more")).isTrue();
        Button other = robot.lookup("Choose another folder").queryButton();
        assertThat(other.isFocused()).isTrue();
        Button add = robot.lookup("Add").queryButton();
        assertThat(add.isManaged()).isFalse();
        screenshots("classify-add-gone");
        robot.push(KeyCode.ESCAPE);
        assertThat(shows("is not there any more")).isFalse();
    }
}
