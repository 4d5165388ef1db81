package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.hundredfold.data.FolderReader;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.shell.Drops;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Classify in the whole window, with a network of ten digits and one of two classes with long names. */
abstract class ManyClassesPlace extends UiTest {
    static final List<String> LONG = List.of("t_shirt_with_long_sleeves", "pair_of_shoes");

    @TempDir
    static Path home;

    static RunStore store;
    static long digits;
    static long clothes;

    ClassifyViewModel model;

    @BeforeAll
    static void train() throws IOException {
        store = RunStore.open(home);
        Segments.writeTo(home.resolve("clothes"), LONG, 40);
        clothes = new Shapes(home.resolve("clothes")).trainConvolution(store, "clothes");
        Segments.writeTo(
                home.resolve("digits"),
                IntStream.range(0, 10).mapToObj(String::valueOf).toList(),
                40);
        digits = new Shapes(home.resolve("digits")).train(store, "digits", 20);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    void open(double width, double height) {
        onFx(() -> {
            FxThread fx = new FxThread();
            Messages messages = new Messages(fx);
            model = new ClassifyViewModel(
                    store,
                    new FolderReader(Optional.empty(), FrozenNetwork::open),
                    new Shapes(home.resolve("digits")).teaching(),
                    messages,
                    Runnable::run,
                    fx);
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
        onFx(() -> model.use(digits));
    }

    Path picture(String of, int number) {
        return home.resolve(of).resolve("%03d.png".formatted(number));
    }

    void look(Path... pictures) {
        onFx(() -> model.classify(List.of(pictures)));
    }

    void lookAtNoise() {
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int i = 0; i < 64 * 64; i++) {
            noise.setRGB(i % 64, i / 64, random.nextInt());
        }
        onFx(() -> model.classify("Pasted picture", noise));
    }

    void turnTo(String side) {
        onFx(() -> robot.lookup(".answer-pane .choice .toggle-button").queryAllAs(ToggleButton.class).stream()
                .filter(button ->
                        button.getText().equals(side) && button.getParent().isVisible())
                .forEach(ToggleButton::fire));
        layOut();
    }

    static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
