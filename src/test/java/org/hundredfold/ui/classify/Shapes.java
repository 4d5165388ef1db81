package org.hundredfold.ui.classify;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FilesBelow;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PictureDecoder;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.DenseSettings;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.Trainer;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;

/** Hand-drawn circles, squares, stars and triangles, and small networks that are truly trained on them. */
final class Shapes {
    private static final Preprocessing SEEN = new Preprocessing(16, false, Framing.CROP);

    private final Path folder;
    private final DataSet data;

    /** Reads a folder with one folder per class. */
    Shapes(Path folder) {
        this.folder = folder;
        data = new FolderReader().read(folder, SEEN, ReadProgress.NONE);
    }

    static Shapes drawnIn(Path folder) {
        SampleShapes.writeTo(folder, 150, 1);
        return new Shapes(folder);
    }

    /** The same with white ink on black. */
    static Shapes chalkedIn(Path folder) throws IOException, UnreadablePictureException {
        SampleShapes.writeTo(folder, 150, 1);
        for (Path file : FilesBelow.of(folder)) {
            BufferedImage picture = new PictureDecoder().decode(file).image();
            for (int i = 0; i < picture.getWidth() * picture.getHeight(); i++) {
                int x = i % picture.getWidth();
                int y = i / picture.getWidth();
                picture.setRGB(x, y, ~picture.getRGB(x, y));
            }
            ImageIO.write(picture, "png", file.toFile());
        }
        return new Shapes(folder);
    }

    /** A picture the network has learned from. */
    Path picture(String shape) {
        return picture(shape, 1);
    }

    Path picture(String shape, int number) {
        return folder.resolve(shape).resolve("%03d.png".formatted(number));
    }

    /** Puts corrected pictures beside these, and tells nobody. */
    Teaching teaching() {
        return new Teaching(
                new TaughtPictures(folder.resolveSibling("taught")), (of, changes) -> true, () -> {}, added -> {});
    }

    /** Trains, keeps the run in the store and gives its id. */
    long train(RunStore store, String name, int epochs) {
        return train(store, name, settings(epochs));
    }

    /** The same with a network that has a convolution of 8 maps. */
    long trainConvolution(RunStore store, String name) {
        return train(
                store,
                name,
                settings(2).toBuilder()
                        .layers(List.of(
                                new Convolution(8, 3, Activation.RELU),
                                new MaxPooling(2),
                                new Dense(16, Activation.RELU, true)))
                        .build());
    }

    /** The same without pictures for validation. */
    long trainWithoutValidation(RunStore store, String name) {
        return train(store, name, settings(1).toBuilder().validationShare(0).build());
    }

    /** The same with standardised inputs. */
    long trainStandardisedWithoutValidation(RunStore store, String name) {
        return train(
                store,
                name,
                settings(2).toBuilder()
                        .validationShare(0)
                        .recipe(new Recipe(true, 0, false, 0, false))
                        .build());
    }

    /** The same with the original network, which has one output for two classes: these here and no others. */
    long trainOriginal(RunStore store, String name, String... classes) throws IOException {
        Path two = Files.createDirectories(folder.resolveSibling("two"));
        for (String each : classes) {
            Files.createDirectories(two.resolve(each));
            for (int number = 1; number <= 60; number++) {
                Path picture = picture(each, number);
                Files.copy(picture, two.resolve(each).resolve(picture.getFileName()));
            }
        }
        TrainingSettings settings = DenseSettings.of(
                Preset.ORIGINAL,
                SEEN,
                List.of(10),
                Activation.SIGMOID,
                new OptimizerSettings(Kind.SGD, 0.1),
                1,
                10,
                0.15,
                0.15,
                0,
                1,
                1);
        return new Shapes(two).train(store, name, settings);
    }

    /** The same on what a network in an ONNX file makes of the pictures. */
    long trainOnFeatures(RunStore store, String name, Path network) {
        try (FrozenNetwork frozen = FrozenNetwork.open(network, Optional.empty())) {
            TrainingSettings settings = settings(2).withFeatures(frozen.features());
            DataSet features = new FolderReader(Optional.empty(), FrozenNetwork::open)
                    .read(folder, settings.preprocessing(), ReadProgress.NONE);
            return train(store, name, features, settings);
        }
    }

    private long train(RunStore store, String name, TrainingSettings settings) {
        return train(store, name, data, settings);
    }

    private static long train(RunStore store, String name, DataSet data, TrainingSettings settings) {
        RunRecorder recorder = store.recorder();
        new Trainer(
                        TrainingPlanner.plan(name, data, Optional.empty(), settings),
                        List.of(recorder),
                        new TrainingControl())
                .run();
        return recorder.runId();
    }

    private static TrainingSettings settings(int epochs) {
        return DenseSettings.of(
                Preset.QUICK,
                SEEN,
                List.of(64),
                Activation.RELU,
                new OptimizerSettings(Kind.ADAM, 0.003),
                16,
                epochs,
                0.15,
                0.15,
                0,
                1,
                1);
    }
}
