package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.hundredfold.ui.classify.Stroke.Point;
import org.hundredfold.ui.common.Drag;
import org.junit.jupiter.api.Test;

class ClassifyLookTest extends ClassifyPlace {
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
