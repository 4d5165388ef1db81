package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.Picture;
import org.hundredfold.data.PictureFacts;
import org.hundredfold.data.PictureFormat;
import org.hundredfold.data.Siblings;
import org.hundredfold.data.Split;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.Band;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.Preset;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;

/** A small training as its listeners see it; no pixels, for a recorder needs none. */
final class Samples {
    static final Path FOLDER = Path.of("photos", "Iğdır çiçekleri").toAbsolutePath();
    static final List<String> CLASSES = List.of("İris", "ışık");
    static final TrainingSettings SETTINGS = TrainingSettings.of(Preset.ORIGINAL);
    static final NetworkSpec NETWORK = SETTINGS.network(CLASSES.size());

    static final List<PictureAnswer> ANSWERS = List.of(
            new PictureAnswer("İris/1.png", "ab".repeat(32), "İris", "ışık", 0.75f),
            new PictureAnswer("ışık/画像\uFFFDff.png", "0f".repeat(32), "ışık", "ışık", Float.NaN));

    private Samples() {}

    static TrainingPlan plan(String name) {
        return plan(name, 2);
    }

    static TrainingPlan planWithoutValidation(String name) {
        return plan(name, 0);
    }

    private static TrainingPlan plan(String name, int validation) {
        int[] validationPart = IntStream.range(7, 7 + validation).toArray();
        Split split = new Split(IntStream.range(0, 7).toArray(), validationPart, new int[] {9});
        return new TrainingPlan(name, data(FOLDER, 10, "fingerprint"), Optional.empty(), split, SETTINGS, NETWORK);
    }

    private static final PictureFacts FACTS = new PictureFacts(PictureFormat.PNG, 8, 8, 1, 0.5f, 0.25f, 1);

    static DataSet data(Path folder, int pictures, String fingerprint) {
        List<Picture> list = IntStream.range(0, pictures)
                .mapToObj(i ->
                        new Picture(folder.resolve(i + ".png"), i + ".png", i % CLASSES.size(), "" + i, false, FACTS))
                .toList();
        return new DataSet(
                folder, CLASSES, list, List.of(), SETTINGS.preprocessing(), null, Siblings.none(pictures), fingerprint);
    }

    static EpochMetrics epoch(int epoch, double trainingLoss, double validationLoss) {
        return new EpochMetrics(epoch, trainingLoss, 0.25, validationLoss, 0.1 / epoch, 1.5 * epoch, 1000);
    }

    /** An epoch whose loss is lower than that of all before. */
    static EpochMetrics epoch(int epoch) {
        return epoch(epoch, 1.0 / epoch, 2.0 / epoch);
    }

    static StepMetrics step(long step) {
        return new StepMetrics(step, step / 10.0, new Band(0.3, 0.1, 0.7), new Band(1.0 / 3, 0, 1));
    }

    /** Parameters that are all the given value, but the first, which shows the order of bytes. */
    static NetworkParameters parameters(float value) {
        float[] values = new float[NETWORK.parameterCount()];
        Arrays.fill(values, value);
        values[0] = Float.MIN_VALUE;
        return new NetworkParameters(NETWORK, values);
    }

    /** Snapshot after an epoch, with the epoch's number as the value of its parameters. */
    static WeightSnapshot snapshot(int epoch) {
        return new WeightSnapshot(epoch, parameters(epoch));
    }

    static Evaluation evaluation(int right, int wrong) {
        return new Evaluation(CLASSES, new int[][] {{right, wrong}, {0, right}}, 0.125);
    }

    static TrainingResult result(Ending ending, int epochs) {
        TrainedModel model = new TrainedModel(parameters(-1), CLASSES, SETTINGS.preprocessing());
        return new TrainingResult(
                ending,
                ending == Ending.COMPLETED ? "" : "why",
                epochs,
                epochs,
                model,
                Optional.of(evaluation(4, 1)),
                Optional.of(evaluation(40, 20)),
                ANSWERS,
                Optional.empty(),
                10L * epochs,
                12.5,
                800);
    }

    static RunRecorder start(RunStore store, String name) {
        RunRecorder recorder = store.recorder();
        recorder.started(plan(name));
        return recorder;
    }

    /** A run of one epoch that ended well; gives its id. */
    static long completed(RunStore store, String name) {
        RunRecorder recorder = start(store, name);
        recorder.epoch(epoch(1), snapshot(1));
        recorder.finished(result(Ending.COMPLETED, 1));
        return recorder.runId();
    }
}
