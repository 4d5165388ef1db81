package org.hundredfold.export;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.Calibration.Measured;
import org.hundredfold.model.Classifier;
import org.hundredfold.model.Familiarity;
import org.hundredfold.model.Look;
import org.hundredfold.model.Reliability;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.InitialParameters;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;
import org.hundredfold.runs.MadeWith;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.RunSummary.Parts;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.train.TrainingSettings;

/** Runs with networks of every kind, which have learned nothing but are sure of what they say. */
public final class NetworkRuns {
    /** How much larger weights are than before a training. */
    private static final float GROWN = 2.5f;

    private NetworkRuns() {}

    public static Stream<TrainedModel> everyKind() {
        return Stream.of(
                        flat(false, Framing.CROP, Standardisation.NONE),
                        dense(false, Framing.CROP),
                        dense(true, Framing.FIT),
                        convolutional(true, Framing.CROP),
                        convolutional(false, Framing.FIT),
                        original(2, Framing.CROP),
                        original(5, Framing.FIT))
                .flatMap(model -> Stream.of(model, calibrated(model, 1.7)));
    }

    /** As networks were kept that were told nothing of places. */
    public static TrainedModel flat(boolean colour, Framing framing, Standardisation standardisation) {
        Preprocessing preprocessing = new Preprocessing(12, colour, framing);
        return model(
                NetworkSpec.classifier(
                        Shape.flat(preprocessing.inputs()),
                        standardisation,
                        List.of(new Dense(20, Activation.SIGMOID, true)),
                        3),
                preprocessing);
    }

    public static TrainedModel dense(boolean colour, Framing framing) {
        Preprocessing preprocessing = new Preprocessing(28, colour, framing);
        return model(
                NetworkSpec.classifier(
                        shape(preprocessing),
                        standardisation(colour),
                        List.of(
                                new Dense(64, Activation.RELU, true),
                                new Dropout(0.2),
                                new Dense(32, Activation.TANH, true)),
                        4),
                preprocessing);
    }

    public static TrainedModel convolutional(boolean colour, Framing framing) {
        Preprocessing preprocessing = new Preprocessing(33, colour, framing);
        return model(
                NetworkSpec.classifier(
                        shape(preprocessing),
                        standardisation(colour),
                        List.of(
                                new Convolution(8, 3, Activation.IDENTITY),
                                new Normalisation(4, Activation.RELU),
                                new MaxPooling(2),
                                new Convolution(12, 5, Activation.TANH),
                                new Normalisation(3, Activation.RELU),
                                new MaxPooling(3),
                                new Dropout(0.1),
                                new Convolution(16, 1, Activation.RELU),
                                new AveragePooling(),
                                new Dense(10, Activation.RELU, true)),
                        4),
                preprocessing);
    }

    public static TrainedModel original(int classes, Framing framing) {
        Preprocessing preprocessing = new Preprocessing(10, false, framing);
        return model(NetworkSpec.original(shape(preprocessing), classes), preprocessing);
    }

    /** Of a network that looks at what the one in {@code /there/net.onnx} makes of pictures. */
    public static TrainedModel onFeatures() {
        TrainedModel model = dense(false, Framing.CROP);
        FrozenFeatures features = new FrozenFeatures("/there/net.onnx", "ab", FeatureScaling.UNIT, 224, 784);
        return new TrainedModel(
                model.parameters(), model.classes(), model.preprocessing().with(Optional.of(features)));
    }

    private static Shape shape(Preprocessing preprocessing) {
        return new Shape(preprocessing.channels(), preprocessing.size(), preprocessing.size());
    }

    private static Standardisation standardisation(boolean colour) {
        return colour
                ? new Standardisation(List.of(0.5f, 0.4f, 0.3f), List.of(0.2f, 0.25f, 0.3f))
                : new Standardisation(List.of(0.45f), List.of(0.22f));
    }

    private static TrainedModel model(NetworkSpec network, Preprocessing preprocessing) {
        NetworkParameters drawn = InitialParameters.draw(network, new SplittableRandom(7));
        Random random = new Random(7);
        float[] values = drawn.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = GROWN * values[i] + 0.05f * (float) random.nextGaussian();
        }
        List<String> classes = IntStream.range(0, network.classes())
                .mapToObj(i -> i == 0 ? "Iğdır, \"çiçek\"\n=1+1" : "class " + i)
                .toList();
        return new TrainedModel(new NetworkParameters(network, values), classes, preprocessing);
    }

    public static TrainedModel calibrated(TrainedModel model, double temperature) {
        Classifier classifier = new Classifier(model);
        List<Look> looks = IntStream.range(0, 4)
                .mapToObj(i -> classifier.classify(noise(20, 20, i)).look())
                .toList();
        Reliability reliability = new Reliability(List.of());
        return model.with(Optional.of(new Calibration(
                temperature, 4, Measured.TEST, reliability, reliability, Familiarity.of(looks, looks))));
    }

    public static BufferedImage noise(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(
                0,
                0,
                width,
                height,
                new Random(seed).ints((long) width * height).toArray(),
                0,
                width);
        return image;
    }

    /** As {@link RgbPicture#bytes}. */
    public static byte[] rgb(BufferedImage picture) {
        return RgbPicture.of(picture).bytes();
    }

    /** A run that ended with this model, and whose own pictures are gone. */
    public static RunToExport run(TrainedModel model) {
        return run(model, () -> GoldenPictures.ofNoise(model));
    }

    /** A run that ended with this model. */
    public static RunToExport run(TrainedModel model, Supplier<GoldenPictures> golden) {
        NetworkSpec network = model.parameters().network();
        RunSummary summary = new RunSummary(
                3,
                "mine",
                "",
                false,
                RunState.COMPLETED,
                "",
                Instant.parse("2025-02-03T14:05:00Z"),
                Path.of("hands"),
                "fingerprint",
                model.classes(),
                new Parts(150, 25, 25),
                Optional.empty(),
                network.summary(),
                network.parameterCount(),
                TrainingSettings.defaults(),
                1,
                new double[] {0.5},
                Optional.of(1),
                Double.NaN,
                Double.NaN,
                null,
                3,
                1000,
                false,
                new MadeWith("1", "17", "none", Optional.empty(), Optional.empty(), Optional.empty()));
        StoredRun run = new StoredRun(
                summary, new ArrayList<>(), new ArrayList<>(), Optional.of(model), Optional.empty(), Optional.empty());
        return new RunToExport(run, Optional::empty, golden, () -> null, () -> null);
    }
}
