package org.hundredfold.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.hundredfold.ExplainedException;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.ui.common.BusyState;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Curve;
import org.hundredfold.ui.common.CurveChart;
import org.hundredfold.ui.common.Drag;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.HeatmapGrid;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.InlineMessage;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Message;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.ProbabilityBars;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainWindowTest extends UiTest {
    private final List<Path> folders = new ArrayList<>();
    private final List<List<Path>> pictures = new ArrayList<>();
    private final Messages messages = new Messages(Runnable::run);
    private final Status status = new Status();
    private MainWindow window;

    @BeforeEach
    void open() {
        onFx(() -> {
            List<Place> places = List.of(
                    new Place(
                            "Data",
                            Icon.DATA,
                            new EmptyState(
                                    Icon.FOLDER,
                                    "Drop a folder that holds one folder of pictures for each class.",
                                    Buttons.primary("Open a folder", Icon.FOLDER, () -> {}),
                                    Buttons.plain("Use the sample", Icon.SAMPLE, () -> {}))),
                    new Place("Train", Icon.TRAIN, gallery()),
                    new Place("Runs", Icon.RUNS, new BusyState("Reading the pictures in hands", () -> {})),
                    new Place("Classify", Icon.CLASSIFY, new Label("classify here")),
                    new Place("Proof", Icon.PROOF, new Label("prove here")));
            window = new MainWindow(places, theme, status, messages, new Drops(folders::add, pictures::add));
            showScene(window.scene(1280, 800));
        });
    }

    @Test
    void look() {
        onFx(() -> status.running("Training hands, epoch 14 of 30", 0.45, "22 s left, 1,240 pictures/s"));
        onFx(
                () -> messages.error(
                        new ExplainedException(
                                "The folder /home/anna/hands holds no pictures. Choose a folder that holds one folder for each class.")));
        screenshots("shell-data");
        onFx(() -> window.go("Train"));
        screenshots("shell-gallery");
        onFx(() -> window.go("Runs"));
        screenshots("shell-busy");
        robot.push(KeyCode.F1);
        screenshots("shell-help");
        robot.push(KeyCode.F1);
        Drag.over(window, Path.of("x"));
        screenshots("shell-drop");
    }

    private static Node gallery() {
        Curve training = new Curve("training", Curve.Kind.TRAINING);
        Curve validation = new Curve("validation", Curve.Kind.VALIDATION);
        Curve base = new Curve("guessing", Curve.Kind.BASELINE);
        java.util.Random random = new java.util.Random(1);
        for (int i = 0; i < 3000; i++) {
            double x = i / 3000.0 * 14;
            double v = 0.02 + 0.5 * Math.exp(-x / 2) * (1 + 0.1 * random.nextGaussian());
            training.add(x, v, v * 0.7, v * 1.4);
        }
        for (int e = 1; e <= 14; e++) {
            validation.add(e, 0.05 + 0.4 * Math.exp(-e / 2.0));
            base.add(e, 0.5);
        }
        CurveChart chart = new CurveChart(training, validation, base);
        chart.setAxes("epochs", org.hundredfold.ui.common.Formats::tick, org.hundredfold.ui.common.Formats::percent);
        chart.setXEnd(30);
        HeatmapGrid grid = new HeatmapGrid("What the hidden units look for");
        int n = 24;
        float[] w = new float[256 * n * n];
        for (int u = 0; u < 256; u++) {
            double fx = random.nextDouble() * .5, fy = random.nextDouble() * .5, p = random.nextDouble() * 6;
            for (int i = 0; i < n * n; i++) {
                w[u * n * n + i] = (float) (0.7 * Math.sin(fx * (i % n) + p) * Math.cos(fy * (i / n)));
            }
        }
        grid.show(w, 256, n, 1);
        ProbabilityBars bars = new ProbabilityBars();
        bars.show(List.of(new Score("paper", 0.021), new Score("rock", 0.9758), new Score("scissors", 0.0032)));
        return Layout.place(
                Layout.head(
                        "Gallery",
                        Buttons.plain("Pause", Icon.PAUSE, () -> {}),
                        Buttons.primary("Start training", Icon.START, () -> {})),
                new InlineMessage(Message.of(Message.Kind.WARNING, "3 files could not be read.")),
                Layout.grow(Layout.row(
                        Layout.grow(chart),
                        Layout.card(
                                Labels.section("Answer"),
                                Labels.figure("97.6 %"),
                                Labels.muted("96.7 to 98.3 %"),
                                bars))),
                grid);
    }
}
