package org.hundredfold.export.numpy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.export.GoldenPicture;
import org.hundredfold.export.GoldenPictures;
import org.hundredfold.export.JsonText;
import org.hundredfold.export.MetricsCsv;
import org.hundredfold.export.RgbPicture;
import org.hundredfold.export.RunToExport;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.ParameterTensor;
import org.hundredfold.nn.Standardisation;
import org.hundredfold.train.EpochMetrics;

/**
 * All that it takes to compute a run's answers, as arrays: {@code layer1.weight} and so on in the shapes that {@link
 * NetworkSpec#tensors} says, {@code classes}, {@code network}, {@code preprocessing} and {@code provenance} as JSON, {@code
 * means} and {@code deviations} of its channels, {@code temperature} (1 without a calibration), {@code metrics.*} of its
 * epochs, and {@code golden.*}: {@code names}, {@code pixels [pictures, channels, size, size]} as the network sees them,
 * {@code probabilities [pictures, classes]}, a {@code note}, and of small pictures {@code picture.N [height, width, 3]}.
 */
final class RunArrays {
    /** Larger pictures would make the file large. */
    private static final int MOST_PIXELS = 256 * 256;

    private final Map<String, NpyArray> arrays = new LinkedHashMap<>();

    private RunArrays() {}

    /** @throws ExplainedException if the run has no network, or one that NumPy cannot compute */
    static Map<String, NpyArray> of(RunToExport run) {
        TrainedModel model = run.trainedOnPixels();
        RunArrays arrays = new RunArrays();
        arrays.putModel(model);
        arrays.put("provenance", NpyText.of(JsonText.of(run.provenance())));
        arrays.putMetrics(run);
        arrays.putGolden(run.goldenPictures().get(), model);
        return arrays.arrays;
    }

    /** The parameters by their names, each after a prefix. */
    static Map<String, NpyArray> tensors(String prefix, NetworkParameters parameters) {
        Map<String, NpyArray> tensors = new LinkedHashMap<>();
        for (ParameterTensor tensor : parameters.network().tensors()) {
            double[] values = new double[tensor.length()];
            for (int i = 0; i < values.length; i++) {
                values[i] = parameters.values()[tensor.offset() + i];
            }
            tensors.put(prefix + tensor.name(), new NpyNumbers(NpyType.FLOAT32, tensor.shape(), values));
        }
        return tensors;
    }

    private void put(String name, NpyArray array) {
        arrays.put(name, array);
    }

    private void putModel(TrainedModel model) {
        arrays.putAll(tensors("", model.parameters()));
        arrays.putAll(description(model));
        put(
                "temperature",
                NpyNumbers.of(model.calibration().map(Calibration::temperature).orElse(1.0)));
    }

    /** What is done with the weights, by name: they mean something else where that is not the same. */
    static Map<String, NpyArray> description(TrainedModel model) {
        NetworkSpec network = model.parameters().network();
        Standardisation standardisation = network.standardisation();
        Map<String, NpyArray> description = new LinkedHashMap<>();
        description.put("classes", NpyText.of(model.classes()));
        description.put("network", NpyText.of(JsonText.of(NetworkFields.of(network))));
        description.put("preprocessing", NpyText.of(JsonText.of(preprocessing(model.preprocessing()))));
        description.put("means", perChannel(standardisation.means(), 0));
        description.put("deviations", perChannel(standardisation.deviations(), 1));
        return description;
    }

    private static NpyNumbers perChannel(List<Float> some, double none) {
        double[] values = some.isEmpty()
                ? new double[] {none}
                : some.stream().mapToDouble(Float::doubleValue).toArray();
        return NpyNumbers.of(values, values.length);
    }

    private static Map<String, Object> preprocessing(Preprocessing preprocessing) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("size", preprocessing.size());
        fields.put("colour", preprocessing.colour());
        fields.put("framing", preprocessing.framing().name().toLowerCase(Locale.ROOT));
        return fields;
    }

    private void putMetrics(RunToExport run) {
        List<EpochMetrics> epochs = run.run().epochs();
        putMetric("epoch", epochs, EpochMetrics::epoch);
        putMetric("training_loss", epochs, EpochMetrics::trainingLoss);
        putMetric("training_error", epochs, EpochMetrics::trainingError);
        putMetric("validation_loss", epochs, EpochMetrics::validationLoss);
        putMetric("validation_error", epochs, EpochMetrics::validationError);
        put("best_epoch", NpyNumbers.of(run.run().summary().bestEpoch().orElse(0)));
    }

    /** @param name as in {@link MetricsCsv} */
    private void putMetric(String name, List<EpochMetrics> epochs, ToDoubleFunction<EpochMetrics> metric) {
        double[] values = epochs.stream().mapToDouble(metric).toArray();
        put("metrics." + name, NpyNumbers.of(values, values.length));
    }

    private void putGolden(GoldenPictures golden, TrainedModel model) {
        List<GoldenPicture> pictures = golden.pictures();
        List<String> names = new ArrayList<>();
        byte[] pixels = new byte[pictures.size() * model.preprocessing().inputs()];
        double[] probabilities = new double[pictures.size() * model.classes().size()];
        for (int i = 0; i < pictures.size(); i++) {
            GoldenPicture picture = pictures.get(i);
            names.add(picture.name());
            System.arraycopy(
                    picture.answer().pixels(),
                    0,
                    pixels,
                    i * model.preprocessing().inputs(),
                    model.preprocessing().inputs());
            System.arraycopy(
                    picture.probabilities(),
                    0,
                    probabilities,
                    i * model.classes().size(),
                    model.classes().size());
            putPicture(i, picture);
        }
        int size = model.preprocessing().size();
        put("golden.names", NpyText.of(names));
        put(
                "golden.pixels",
                NpyNumbers.of(pixels, names.size(), model.preprocessing().channels(), size, size));
        put(
                "golden.probabilities",
                NpyNumbers.of(probabilities, names.size(), model.classes().size()));
        put("golden.note", NpyText.of(golden.note()));
    }

    private void putPicture(int number, GoldenPicture picture) {
        RgbPicture pixels = picture.rgb();
        if (pixels.width() * pixels.height() <= MOST_PIXELS) {
            put("golden.picture." + number, NpyNumbers.of(pixels.bytes(), pixels.height(), pixels.width(), 3));
        }
    }
}
