package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.Preprocessor;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.Repetition;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.DenseSettings;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.Pace;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.Preset;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.train.baseline.Baselines;
import org.hundredfold.ui.common.AskedPicture;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the place with runs as a week of trying leaves them. */
class RunsLookTest extends UiTest {
    @TempDir
    private Path folder;

    private final Messages messages = new Messages(new FxThread());
    private RunTable table;
    private RunsViewModel model;

    @Test
    void look() {
        try (RunStore store = RunStore.open(folder.resolve("home"))) {
            open(store, 1280, 800);
            screenshots("runs-empty");
            fill(store);
            open(store, 1280, 800);
            select("shapes-2");
            onFx(() -> model.epochs().askedProperty().set(picture()));
            screenshots("runs-one");
            onFx(() -> model.epochs().choose(2));
            screenshots("runs-epoch");
            turnTo("Export");
            screenshots("runs-export");
            turnTo("About");
            screenshots("runs-about");
            repeat(store, "shapes-2");
            open(store, 1280, 800);
            select("shapes-2 again");
            turnTo("About");
            screenshots("runs-about-again");
            moveAway("shapes", "shapes-elsewhere");
            turnTo("Learning");
            select("shapes-2");
            robot.clickOn("Run again");
            screenshots("runs-folder-gone");
            moveAway("shapes-elsewhere", "shapes");
            openPictures("shapes-3");
            screenshots("runs-pictures");
            robot.push(KeyCode.DELETE).push(KeyCode.DOWN).push(KeyCode.DIGIT3);
            screenshots("runs-pictures-decided");
            robot.push(KeyCode.M);
            screenshots("runs-pictures-chooser");
            robot.push(KeyCode.ESCAPE);
            turnTo("Learning");
            select("shapes-2", "shapes-1", "shapes-3");
            onFx(() -> ((ComparedErrors)
                            stage.getScene().lookup(".overlaid-errors").getParent())
                    .point(6));
            screenshots("runs-compare");
            select("shapes-2", "shapes-3");
            screenshots("runs-compare-two");
            select("shapes-6");
            screenshots("runs-failed");
            select("shapes-8");
            screenshots("runs-training");
            open(store, 1920, 1080);
            select("shapes-2");
            screenshots("runs-one-large");
            turnTo("Test");
            screenshots("runs-test-large");
            openPictures("shapes-3");
            screenshots("runs-pictures-large");
            select("shapes-2");
            turnTo("About");
            screenshots("runs-about-large");
            select("shapes-2", "shapes-1", "shapes-3", "shapes-4", "shapes-5", "shapes-7");
            screenshots("runs-compare-large");
        }
    }

    private AskedPicture picture() {
        Path file = folder.resolve("shapes").resolve("star").resolve("001.png");
        return new AskedPicture(
                "001.png",
                how -> Optional.of(new Preprocessor(how)
                        .apply(new PictureDecoder().decode(file, how).image())));
    }

    /** Those of the most frequent mistake. */
    private void openPictures(String name) {
        select(name);
        turnTo("Test");
        onFx(() -> ((Hyperlink) stage.getScene().lookup(".score-pane .hyperlink")).fire());
    }

    private void turnTo(String side) {
        robot.clickOn(side);
    }

    private void select(String... names) {
        onFx(() -> {
            table.getSelectionModel().clearSelection();
            for (String name : names) {
                table.getItems().stream()
                        .filter(row -> row.summary().name().equals(name))
                        .forEach(table.getSelectionModel()::select);
            }
        });
    }

    private void open(RunStore store, double width, double height) {
        onFx(() -> {
            model = new RunsViewModel(store, new FolderReader(), messages, Runnable::run, Runnable::run, Runnable::run);
            showScene(RunsWindow.of(model, theme, messages).scene(width, height));
        });
        table = onFx(() -> (RunTable) stage.getScene().lookup(".run-table"));
    }

    private void fill(RunStore store) {
        SampleShapes.writeTo(folder.resolve("shapes"), 120, 7);
        DataSet grey = read(28, false);
        train(store, grey, "shapes-1", settings(grey, Preset.QUICK, List.of(256), 0.001, 12, 1));
        long best = train(store, grey, "shapes-2", settings(grey, Preset.QUICK, List.of(128, 64), 0.002, 20, 1));
        train(store, grey, "shapes-3", settings(grey, Preset.QUICK, List.of(256), 0.0001, 12, 1));
        DataSet small = read(10, false);
        train(store, small, "shapes-4", original(small));
        DataSet colour = read(20, true);
        train(store, colour, "shapes-5", settings(colour, Preset.ACCURATE, List.of(64), 0.001, 10, 4));
        breakOff(store, grey, "shapes-6", settings(grey, Preset.QUICK, List.of(32), 0.001, 20, 1));
        train(store, grey, "shapes-7", settings(grey, Preset.QUICK, List.of(16), 0.003, 15, 9));
        goOn(store, grey, "shapes-8", settings(grey, Preset.ACCURATE, List.of(96), 0.001, 4, 2));
        store.forecasts()
                .keep(
                        best,
                        new ForecastOutcome(
                                new Forecast(6, 20, new Pace(0, 0.5), new Pace(0.3, 0.5), 10 << 20), 12, 4.2));
        store.star(best, true);
        store.note(best, "Two layers and twice the learning rate: best so far, try 40 epochs");
    }

    private static void repeat(RunStore store, String name) {
        Repetition repetition = store.repetition(store.find(name).orElseThrow().id(), NewPlaces.NONE);
        TrainingPlan plan =
                repetition.plan(repetition.read(new FolderReader(), ReadProgress.NONE), OptionalInt.empty());
        new Trainer(plan, List.of(repetition.recorder()), new TrainingControl()).run();
    }

    private void moveAway(String from, String to) {
        try {
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DataSet read(int size, boolean colour) {
        return new FolderReader()
                .read(folder.resolve("shapes"), new Preprocessing(size, colour, Framing.CROP), ReadProgress.NONE);
    }

    private static TrainingSettings original(DataSet data) {
        return settings(data, Preset.ORIGINAL, List.of(10), 0.1, 25, 1);
    }

    private static TrainingSettings settings(
            DataSet data, Preset preset, List<Integer> hidden, double rate, int epochs, long seed) {
        boolean original = preset == Preset.ORIGINAL;
        return DenseSettings.of(
                preset,
                data.preprocessing(),
                hidden,
                original ? Activation.SIGMOID : Activation.RELU,
                new OptimizerSettings(original ? Kind.SGD : Kind.ADAM, rate),
                original ? 1 : 16,
                epochs,
                0.15,
                0.2,
                5,
                seed,
                1);
    }

    private static long train(RunStore store, DataSet data, String name, TrainingSettings settings) {
        RunRecorder recorder = store.recorder();
        TrainingPlan plan = TrainingPlanner.plan(name, data, Optional.empty(), settings);
        List<PictureAnswer> answers = new Trainer(plan, List.of(recorder), new TrainingControl())
                .run()
                .answers();
        store.baselines().keep(recorder.runId(), Baselines.of(plan, answers, 1, new TrainingControl()));
        return recorder.runId();
    }

    private static void run(DataSet data, String name, TrainingSettings settings, TrainingListener... listeners) {
        new Trainer(
                        TrainingPlanner.plan(name, data, Optional.empty(), settings),
                        List.of(listeners),
                        new TrainingControl())
                .run();
    }

    private static void breakOff(RunStore store, DataSet data, String name, TrainingSettings settings) {
        TrainingListener fullDisk = new TrainingListener() {
            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                if (metrics.epoch() == 3) {
                    throw new ExplainedException("The disk is full. Free some space, then train again.");
                }
            }
        };
        assertThatThrownBy(() -> run(data, name, settings, store.recorder(), fullDisk))
                .isInstanceOf(ExplainedException.class);
    }

    /** Leaves a run as it is while it trains. */
    private static void goOn(RunStore store, DataSet data, String name, TrainingSettings settings) {
        RunRecorder recorder = store.recorder();
        run(data, name, settings, new TrainingListener() {
            @Override
            public void started(TrainingPlan plan) {
                recorder.started(plan);
            }

            @Override
            public void steps(StepMetrics metrics) {
                recorder.steps(metrics);
            }

            @Override
            public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
                recorder.epoch(metrics, snapshot);
            }
        });
    }
}
