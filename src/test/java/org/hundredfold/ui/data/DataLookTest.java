package org.hundredfold.ui.data;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.hundredfold.data.FolderLayout;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.Stripes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Leaves screenshots of the Data place to look at. */
class DataLookTest extends DataPlaceTest {
    private Path shapes;

    @BeforeEach
    void makePictures() throws IOException {
        shapes = folder.resolve("shapes");
        chosen = shapes;
        SampleShapes.writeTo(shapes, 100, 1);
        recent.add(shapes);
        List<Path> circles = pictures("circle");
        Path stars = pictures("star").get(0).getParent();
        for (int i = 0; i < 7; i++) {
            Files.copy(circles.get(i), circles.get(i).resolveSibling("copy of " + i + ".png"));
        }
        Files.copy(circles.get(20), stars.resolve("a circle.png"));
        Files.copy(circles.get(21), stars.resolve("another circle with quite a long name that says little.png"));
        for (int i = 40; i < 90; i++) {
            Files.delete(pictures("star").get(10));
        }
        Files.createFile(stars.resolve("empty.png"));
        Files.writeString(stars.resolve("notes.png"), "not a picture");
        BufferedImage flat = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = flat.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, 300, 200);
        graphics.dispose();
        ImageIO.write(flat, "jpg", stars.resolve("flat.jpg").toFile());
    }

    private List<Path> pictures(String className) throws IOException {
        try (var files = Files.list(shapes.resolve(className))) {
            return files.sorted().toList();
        }
    }

    @Test
    void everyState() {
        for (int width : new int[] {1280, 1920}) {
            onFx(() -> window(shapes, width, width == 1280 ? 800 : 1080));
            screenshots("data-start-" + width);
            onFx(() -> model.open(shapes));
            screenshots("data-busy-" + width);
            read();
            screenshots("data-open-" + width);
            selectAndDecide(width);
            lookCloser(width);
            onFx(() -> model.open(folder.resolve("nowhere")));
            screenshots("data-again-" + width);
            read();
            screenshots("data-error-" + width);
            onFx(messages::dismiss);
            onFx(() -> model.review().decisions().undo());
            onFx(() -> model.review().decisions().undo());
            read();
        }
    }

    @Test
    void wrongLabels() throws Exception {
        Path stripes = folder.resolve("stripes");
        Stripes.write(stripes, 150, 1);
        for (int i = 11; i < 31; i++) {
            Files.move(stripes.resolve("across/" + i + ".png"), stripes.resolve("down/misplaced " + i + ".png"));
        }
        for (int width : new int[] {1280, 1920}) {
            onFx(() -> window(shapes, width, width == 1280 ? 800 : 1080));
            onFx(() -> model.preprocessingProperty().set(new Preprocessing(10, false, Framing.CROP)));
            open(stripes);
            robot.clickOn("Look for wrong labels");
            CompletableFuture<Void> searching = CompletableFuture.runAsync(reading::runAll);
            WaitForAsyncUtils.waitFor(
                    60,
                    TimeUnit.SECONDS,
                    () -> model.labels().work().progressProperty().get() > 0.2);
            screenshots("data-labels-busy-" + width);
            searching.get(60, TimeUnit.SECONDS);
            WaitForAsyncUtils.waitForFxEvents();
            screenshots("data-labels-found-" + width);
            robot.clickOn("Review them");
            read();
            screenshots("data-labels-review-" + width);
            robot.push(KeyCode.S)
                    .push(KeyCode.DOWN)
                    .push(KeyCode.R)
                    .push(KeyCode.DOWN)
                    .push(KeyCode.DELETE);
            read();
            screenshots("data-labels-decided-" + width);
            robot.push(KeyCode.ESCAPE);
            screenshots("data-labels-stale-" + width);
            robot.clickOn("Look again");
            onFx(model.labels()::cancel);
            reading.runAll();
            screenshots("data-labels-cancelled-" + width);
            onFx(() -> model.review().decisions().undo());
            onFx(() -> model.review().decisions().undo());
            onFx(() -> model.review().decisions().undo());
            read();
        }
        Path few = folder.resolve("few");
        SampleShapes.writeTo(few, 1, 1);
        open(few);
        onFx(model.labels()::begin);
        read();
        screenshots("data-labels-refused-1920");
    }

    private void selectAndDecide(int width) {
        robot.clickOn(tiles().get(3));
        robot.press(KeyCode.SHIFT).clickOn(tiles().get(9)).release(KeyCode.SHIFT);
        read();
        screenshots("data-selected-" + width);
        onFx(() -> model.review()
                .decisions()
                .exclude(IntStream.range(12, 40).filter(i -> i % 2 == 0).toArray()));
        onFx(() -> model.review().decisions().move(new int[] {13, 15, 210}, 1));
        read();
        robot.clickOn(tiles().get(2));
        robot.push(KeyCode.M);
        screenshots("data-chooser-" + width);
        robot.push(KeyCode.ESCAPE);
        robot.clickOn("Duplicates");
        screenshots("data-findings-" + width);
        robot.clickOn("Split").clickOn("Each class");
        screenshots("data-split-" + width);
        robot.clickOn("Health");
        robot.clickOn(node(".filter-bar .menu-button"));
        screenshots("data-filters-" + width);
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
        read();
        screenshots("data-excluded-" + width);
        robot.clickOn("All classes");
    }

    private void lookCloser(int width) {
        robot.clickOn(tiles().get(0));
        robot.push(KeyCode.ENTER);
        read();
        screenshots("data-large-" + width);
        robot.push(KeyCode.ESCAPE);
        robot.clickOn(robot.lookup(".found .icon-button").<javafx.scene.Node>queryAll().stream()
                .findFirst()
                .orElseThrow());
        read();
        robot.push(KeyCode.DELETE);
        read();
        screenshots("data-compare-" + width);
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void variations() {
        for (int width : new int[] {1280, 1920}) {
            onFx(() -> window(shapes, width, width == 1280 ? 800 : 1080));
            open(shapes);
            robot.clickOn("Variations");
            read();
            screenshots("data-variations-off-" + width);
            robot.clickOn("As proposed");
            read();
            screenshots("data-variations-proposed-" + width);
            onFx(() -> model.augmentationProperty().set(new Augmentation(0.2, 90, 0.3, true, 0.2, 0.5, 0.1, 0.4)));
            read();
            screenshots("data-variations-all-" + width);
            robot.push(KeyCode.ESCAPE);
            screenshots("data-varied-" + width);
        }
    }

    @Test
    void partsOfADataSet() {
        FolderLayout layout = new FolderLayout(
                shapes.resolve("train"), Optional.of(shapes.resolve("val")), Optional.of(shapes.resolve("test")));
        for (int width : new int[] {1280, 1920}) {
            onFx(() -> window(shapes, width, width == 1280 ? 800 : 1080));
            onFx(() -> view.getChildren().setAll(new LayoutOfferView(new LayoutOffer(shapes, layout), model)));
            screenshots("data-offer-" + width);
        }
    }
}
