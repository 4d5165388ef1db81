package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.DenseSettings;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.baseline.Baselines;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run with ten classes named by digits, as the digits of MNIST leave it: everything has room. */
class TenClassesLookTest extends UiTest {
    private static final int PER_CLASS = 160;

    @TempDir
    private Path folder;

    private final Messages messages = new Messages(new FxThread());

    @Test
    void look() throws IOException {
        try (RunStore store = RunStore.open(folder.resolve("home"))) {
            train(store, "digits-1", 9);
            train(store, "digits-2", 19);
            for (boolean large : new boolean[] {false, true}) {
                String size = large ? "-large" : "";
                open(store, large ? 1920 : 1280, large ? 1080 : 800);
                assertThat(robot.lookup(".small .cell .text").<Text>queryAll())
                        .extracting(Text::getText)
                        .noneMatch(text -> text.contains("…") || text.contains("..."));
                assertThat(sideways(".epoch-side")).isFalse();
                screenshots("ten-learning" + size);
                robot.clickOn("Test");
                assertThat(sideways(".score-pane .scroll-pane")).isFalse();
                screenshots("ten-test" + size);
                onFx(() -> ((Hyperlink) stage.getScene().lookup(".score-pane .hyperlink")).fire());
                assertThat(sideways(".score-pane .scroll-pane")).isFalse();
                assertThat(bounds(head("F1")).getMaxX())
                        .isLessThan(
                                bounds(robot.lookup(".tested-review").query()).getMinX());
                screenshots("ten-pictures" + size);
                robot.clickOn("About");
                screenshots("ten-about" + size);
                onFx(() -> ((RunTable) stage.getScene().lookup(".run-table"))
                        .getSelectionModel()
                        .selectAll());
                screenshots("ten-compare" + size);
                assertThat(bounds(robot.lookup(".overlaid-errors").query()).getWidth())
                        .isGreaterThan(400);
            }
        }
    }

    private boolean sideways(String pane) {
        return robot.lookup(pane).query().lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .anyMatch(bar -> bar.getOrientation() == Orientation.HORIZONTAL && bar.isVisible());
    }

    private Label head(String text) {
        return robot.lookup(".score-pane .column-head").queryAllAs(Label.class).stream()
                .filter(label -> label.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static Bounds bounds(Node node) {
        return onFx(() -> node.localToScreen(node.getLayoutBounds()));
    }

    private void open(RunStore store, double width, double height) {
        onFx(() -> {
            RunsViewModel model =
                    new RunsViewModel(store, new FolderReader(), messages, Runnable::run, Runnable::run, Runnable::run);
            showScene(RunsWindow.of(model, theme, messages).scene(width, height));
        });
    }

    private void train(RunStore store, String name, int epochs) throws IOException {
        Path train = folder.resolve("digits").resolve("train");
        if (Files.notExists(train)) {
            draw(train);
        }
        DataSet data = new FolderReader().read(train, new Preprocessing(28, false, Framing.CROP), ReadProgress.NONE);
        TrainingSettings settings = DenseSettings.of(
                Preset.QUICK,
                data.preprocessing(),
                List.of(64),
                Activation.RELU,
                new OptimizerSettings(Kind.ADAM, 0.001),
                64,
                epochs,
                0.2,
                0.2,
                0,
                1,
                1);
        RunRecorder recorder = store.recorder();
        TrainingPlan plan = TrainingPlanner.plan(name, data, Optional.empty(), settings);
        List<PictureAnswer> answers = new Trainer(plan, List.of(recorder), new TrainingControl())
                .run()
                .answers();
        store.baselines().keep(recorder.runId(), Baselines.of(plan, answers, 1, new TrainingControl()));
    }

    /** Digits in all sizes, askew and off the middle. */
    private static void draw(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        for (int digit = 0; digit < 10; digit++) {
            Path of = Files.createDirectories(folder.resolve("" + digit));
            for (int i = 0; i < PER_CLASS; i++) {
                BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
                Graphics2D g = picture.createGraphics();
                g.setColor(Color.WHITE);
                g.setFont(new Font(i % 2 == 0 ? Font.SERIF : Font.SANS_SERIF, Font.PLAIN, random.nextInt(14, 27)));
                g.rotate(random.nextDouble(-0.5, 0.5), 14, 14);
                g.drawString("" + digit, random.nextInt(3, 14), random.nextInt(17, 26));
                g.dispose();
                ImageIO.write(
                        picture, "png", of.resolve("%03d.png".formatted(i)).toFile());
            }
        }
    }
}
