package org.hundredfold.ui.classify;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import javafx.scene.control.ToggleButton;
import org.hundredfold.data.FolderReader;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.features.TestNetworks;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.classify.Stroke.Point;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.shell.Drops;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes pictures of all that is said of an answer. */
class AnswerLookTest extends UiTest {
    @TempDir
    Path home;

    private ClassifyViewModel model;
    private Shapes shapes;

    @Test
    void look() throws IOException {
        shapes = Shapes.drawnIn(home.resolve("shapes"));
        try (RunStore store = RunStore.open(home)) {
            long original = shapes.trainOriginal(store, "original", "circle", "star");
            long convolutional = shapes.trainConvolution(store, "convolutional");
            long featured = shapes.trainOnFeatures(
                    store, "featured", TestNetworks.write(home.resolve("edges.onnx"), TestNetworks.edges(64)));
            long dense = shapes.train(store, "dense", 12);
            for (boolean large : new boolean[] {false, true}) {
                String size = large ? "-large" : "";
                open(store, large ? 1920 : 1280, large ? 1080 : 800);
                look("dense" + size, dense);
                look("convolutional" + size, convolutional);
                look("original" + size, original);
                look("featured" + size, featured);
                onFx(() -> model.use(dense));
                onFx(this::draw);
                turnTo("Why");
                screenshots("answer-drawn" + size);
                onFx(() -> model.classify("Pasted picture", wide()));
                turnTo("Why");
                screenshots("answer-wide" + size);
                onFx(() -> model.classify("Pasted picture", noise()));
                for (String side : List.of("Answer", "Why", "Neighbours")) {
                    turnTo(side);
                    screenshots("answer-strange-" + side + size);
                }
            }
            Files.move(home.resolve("shapes"), home.resolve("away"));
            open(store, 1280, 800);
            onFx(() -> model.classify("Pasted picture", wide()));
            turnTo("Neighbours");
            screenshots("answer-gone");
        }
    }

    private void look(String name, long run) {
        onFx(() -> model.use(run));
        onFx(() -> model.classify(List.of(shapes.picture("star"))));
        for (String side : List.of("Answer", "Why", "Sum", "Neighbours")) {
            turnTo(side);
            screenshots("answer-" + name + "-" + side);
        }
    }

    private void draw() {
        model.lookAtDrawing();
        List<Point> corners = List.of(new Point(0, -.3), new Point(.3, .3), new Point(-.3, .3), new Point(0, -.3));
        model.sketchpad().begin(new Stroke(Pen.INK, List.of(corners.get(0))));
        for (int i = 0; i + 1 < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get(i + 1);
            for (int step = 1; step <= 20; step++) {
                model.sketchpad()
                        .extend(new Point(
                                from.x() + step / 20.0 * (to.x() - from.x()),
                                from.y() + step / 20.0 * (to.y() - from.y())));
            }
        }
    }

    private void turnTo(String side) {
        onFx(() -> robot.lookup(".answer-pane .choice .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button ->
                        button.getText().equals(side) && button.getParent().isVisible())
                .forEach(ToggleButton::fire));
    }

    private void open(RunStore store, double width, double height) {
        onFx(() -> {
            Executor fx = new FxThread();
            Messages messages = new Messages(fx);
            FolderReader reader = new FolderReader(Optional.empty(), FrozenNetwork::open);
            model = new ClassifyViewModel(store, reader, shapes.teaching(), messages, Runnable::run, fx);
            ClassifyView view = new ClassifyView(
                    model,
                    new Pickers(
                            (owner, title, kind, endings) -> List.of(),
                            (owner, title, start) -> Optional.empty(),
                            (owner, title, kind, endings) -> Optional.empty()),
                    messages,
                    new ClassifyActions(() -> {}, (folder, picture) -> {}));
            MainWindow window = new MainWindow(
                    List.of(new Place("Classify", Icon.CLASSIFY, view)),
                    theme,
                    new Status(),
                    messages,
                    new Drops(folder -> {}, files -> {}, picture -> {}, network -> {}, run -> {}));
            showScene(window.scene(width, height));
        });
    }

    private static BufferedImage wide() {
        BufferedImage wide = new BufferedImage(300, 160, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = wide.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 300, 160);
        graphics.setColor(Color.BLACK);
        graphics.fillRect(110, 40, 80, 80);
        graphics.dispose();
        return wide;
    }

    private static BufferedImage noise() {
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 64 * 64; i++) {
            noise.setRGB(i % 64, i / 64, random.nextInt());
        }
        return noise;
    }
}
