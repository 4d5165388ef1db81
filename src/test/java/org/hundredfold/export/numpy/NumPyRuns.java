package org.hundredfold.export.numpy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.export.RunToExport;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Stripes;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/** Runs of every kind of network, trained for a moment on pictures in a folder and kept in a store. */
final class NumPyRuns implements AutoCloseable {
    final Path pictures;
    final RunStore store;

    NumPyRuns(Path folder) {
        pictures = folder.resolve("stripes");
        store = RunStore.open(folder.resolve("home"));
        Stripes.write(pictures, 20, 1);
    }

    static TrainingSettings settings(String kind) {
        return switch (kind) {
            case "dense" -> quick(new Preprocessing(12, false, Framing.CROP), 0.2);
            case "dense, not calibrated" -> quick(new Preprocessing(9, true, Framing.FIT), 0);
            case "convolutional" -> convolutional();
            case "original" ->
                TrainingSettings.of(Preset.ORIGINAL).toBuilder().epochs(30).build();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static TrainingSettings quick(Preprocessing preprocessing, double validation) {
        return TrainingSettings.of(Preset.QUICK).toBuilder()
                .preprocessing(preprocessing)
                .layers(List.of(new Dense(16, Activation.TANH, true), new Dense(8, Activation.RELU, true)))
                .validationShare(validation)
                .testShare(0)
                .epochs(3)
                .build();
    }

    private static TrainingSettings convolutional() {
        return TrainingSettings.of(Preset.ACCURATE).toBuilder()
                .preprocessing(new Preprocessing(17, true, Framing.FIT))
                .layers(List.of(
                        new Convolution(8, 3, Activation.IDENTITY),
                        new Normalisation(4, Activation.RELU),
                        new MaxPooling(2),
                        new Convolution(6, 5, Activation.SIGMOID),
                        new Normalisation(1, Activation.TANH),
                        new MaxPooling(3),
                        new Dropout(0.2),
                        new Convolution(12, 1, Activation.RELU),
                        new AveragePooling(),
                        new Dense(10, Activation.RELU, true)))
                .epochs(3)
                .build();
    }

    /** Trains all classes. */
    RunToExport train(TrainingSettings settings) {
        return train(settings, pictures);
    }

    RunToExport train(TrainingSettings settings, Path folder) {
        DataSet data = new FolderReader().read(folder, settings.preprocessing(), ReadProgress.NONE);
        RunRecorder recorder = store.recorder();
        new Trainer(
                        TrainingPlanner.plan("mine", data, Optional.empty(), settings),
                        List.of(recorder),
                        new TrainingControl())
                .run();
        return run(recorder.runId());
    }

    RunToExport run(long id) {
        return RunToExport.of(store, new FolderReader(), store.load(id).orElseThrow(), ReadProgress.NONE);
    }

    @Override
    public void close() {
        store.close();
    }
}
