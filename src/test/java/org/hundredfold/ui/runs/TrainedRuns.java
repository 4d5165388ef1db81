package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.Corrections;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.DenseSettings;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.train.doctor.Finding;
import org.hundredfold.train.doctor.Remedy;

/** A store with real runs of small networks. */
final class TrainedRuns {
    private final DataSet data;
    private final Path home;
    private final RunStore store;

    TrainedRuns(Path folder) {
        data = Stripes.in(folder.resolve("stripes"), 30);
        home = folder.resolve("home");
        store = RunStore.open(home);
    }

    RunStore store() {
        return store;
    }

    /** Three finished runs, oldest first: a poor one, a good one with a wider network, one with another seed. */
    TrainedRuns three() {
        train("poor", settings(List.of(16), 1, 0.0001, 1));
        train("good", settings(List.of(32), 12, 0.02, 1));
        train("seeded", settings(List.of(16), 4, 0.01, 2));
        return this;
    }

    long train(String name, TrainingSettings settings) {
        return train(TrainingPlanner.plan(name, data, Optional.empty(), settings));
    }

    /** With a picture left out. */
    long trainWithout(String name, String picture) {
        Picture left = data.pictures().stream()
                .filter(each -> each.relative().equals(picture))
                .findFirst()
                .orElseThrow();
        DataSet decided = data.corrected(Corrections.NONE.with(List.of(Change.excluding(picture, left.content()))));
        return train(TrainingPlanner.plan(name, decided, Optional.empty(), settings(List.of(16), 2, 0.01, 1)));
    }

    long train(TrainingPlan plan) {
        RunRecorder recorder = store.recorder();
        new Trainer(plan, List.of(recorder), new TrainingControl()).run();
        return recorder.runId();
    }

    /** As if the runs had been made before answers were kept. */
    void forgetAnswers() {
        execute("DELETE FROM answers");
    }

    /** As if the runs had been made before anything was kept of their epochs. */
    void forgetEpochs() {
        forgetEpochs("TRUE");
        execute("DELETE FROM epoch_confusion");
    }

    /** As if the weights of these epochs had been thinned out. */
    void forgetEpochs(String which) {
        execute("DELETE FROM snapshot WHERE " + which);
    }

    /** As if the runs had been made before networks were calibrated. */
    void forgetCalibrations() {
        execute("DELETE FROM calibration");
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("runs.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A run that has begun and will not end; its recorder takes the epochs of {@link #epoch}. */
    RunRecorder begin(String name) {
        RunRecorder recorder = store.recorder();
        recorder.started(TrainingPlanner.plan(name, data, Optional.empty(), settings(List.of(16), 30, 0.01, 1)));
        return recorder;
    }

    /** The next epoch of a run that was begun, with the weights of a finished one. */
    void epoch(RunRecorder recorder, int epoch) {
        var weights = store.load(store.find("poor").orElseThrow().id())
                .orElseThrow()
                .model()
                .orElseThrow()
                .parameters();
        recorder.epoch(
                new EpochMetrics(epoch, 1.0 / epoch, 0.5 / epoch, 1.2 / epoch, 0.6 / epoch, epoch, 1000),
                new WeightSnapshot(epoch, weights));
    }

    /** What a doctor might say of a run, with a learning rate to try next. */
    Finding finding(String run, double rate) {
        TrainingSettings now = run(run).settings();
        return new Finding(
                Finding.Kind.RATE_TOO_LOW,
                1,
                "The steps are too small.",
                List.of(new Finding.Figure("update_ratio", 1e-5)),
                new Remedy("learning rate " + rate, settings(now.hidden(), now.epochs(), rate, now.seed())));
    }

    RunSummary run(String name) {
        return store.find(name).orElseThrow();
    }

    static TrainingSettings settings(List<Integer> hidden, int epochs, double learningRate, long seed) {
        return DenseSettings.of(
                Preset.QUICK,
                new Preprocessing(8, false, Framing.CROP),
                hidden,
                Activation.RELU,
                new OptimizerSettings(Kind.ADAM, learningRate),
                8,
                epochs,
                0.2,
                0.2,
                0,
                seed,
                1);
    }
}
