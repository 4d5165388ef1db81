package org.hundredfold.export.numpy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hundredfold.ExplainedException;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.ParameterTensor;

/** Weights from a file of NumPy for a network of the same shapes, by the names that {@link RunArrays} writes. */
public final class ImportedWeights {
    private static final String PARAMETER = "layer\\d+\\.(weight|bias)";

    /** How long an array may be that says what a run says: NumPy gives texts more room than they need. */
    private static final int MOST_BYTES = 1 << 20;

    private static final long ROOM = 16;

    private final Path file;
    private final TrainedModel model;
    private final NumPyArchive archive;

    private ImportedWeights(Path file, TrainedModel model, NumPyArchive archive) {
        this.file = file;
        this.model = model;
        this.archive = archive;
    }

    /**
     * Reads them. What else the file holds is not looked at, but if it says what the weights are of, that must be this model.
     *
     * @throws ExplainedException if an array is missing or not wanted, has another shape or holds what is no finite number, if
     *     the weights are of another model, or the file cannot be read
     */
    public static NetworkParameters read(Path file, TrainedModel model) {
        try (NumPyArchive archive = NumPyArchive.open(file)) {
            ImportedWeights weights = new ImportedWeights(file, model, archive);
            weights.refuseOtherShapes();
            weights.refuseOtherModels();
            return weights.read();
        }
    }

    private void refuseOtherShapes() {
        List<ParameterTensor> wanted = model.parameters().network().tensors();
        List<String> wrong = new ArrayList<>();
        for (ParameterTensor tensor : wanted) {
            if (!archive.names().contains(tensor.name())) {
                wrong.add("%s is missing, expected %s".formatted(tensor.name(), tensor.shape()));
            } else if (!archive.shape(tensor.name()).equals(tensor.shape())) {
                wrong.add(
                        "%s is %s, expected %s".formatted(tensor.name(), archive.shape(tensor.name()), tensor.shape()));
            }
        }
        List<String> names = wanted.stream().map(ParameterTensor::name).toList();
        archive.names().stream()
                .filter(name -> name.matches(PARAMETER) && !names.contains(name))
                .forEach(name -> wrong.add("%s is one too many".formatted(name)));
        if (!wrong.isEmpty()) {
            throw new ExplainedException(
                    "The arrays in %s are not those of a network of %s: %s. Give each the name and the shape that is expected."
                            .formatted(file, model.parameters().network().summary(), String.join("; ", wrong)));
        }
    }

    private void refuseOtherModels() {
        for (Map.Entry<String, NpyArray> known : RunArrays.description(model).entrySet()) {
            String name = known.getKey();
            if (archive.names().contains(name) && !isThere(name, known.getValue())) {
                throw new ExplainedException(
                        "The weights in %s are of another network: '%s' there is not what it is in this run. Choose the run that it was exported from, or leave '%s' out of the file if you are sure."
                                .formatted(file, name, name));
            }
        }
    }

    /** Reads no array that is so long that it must be another one. */
    private boolean isThere(String name, NpyArray known) {
        return archive.bytes(name) <= MOST_BYTES + ROOM * Npy.write(known).length && same(archive.read(name), known);
    }

    private static boolean same(NpyArray some, NpyArray other) {
        return some instanceof NpyNumbers numbers && other instanceof NpyNumbers others
                ? Arrays.equals(numbers.values(), others.values())
                : some.equals(other);
    }

    private NetworkParameters read() {
        float[] values = new float[model.parameters().values().length];
        for (ParameterTensor tensor : model.parameters().network().tensors()) {
            double[] read = numbers(tensor.name());
            for (int i = 0; i < read.length; i++) {
                float value = (float) read[i];
                if (!Float.isFinite(value)) {
                    throw new ExplainedException(
                            "%s in %s holds %s, and a weight must be a finite number of single precision. Mend it and write the file once more."
                                    .formatted(tensor.name(), file, read[i]));
                }
                values[tensor.offset() + i] = value;
            }
        }
        return new NetworkParameters(model.parameters().network(), values);
    }

    private double[] numbers(String name) {
        if (archive.read(name) instanceof NpyNumbers numbers) {
            return numbers.values();
        }
        throw new ExplainedException(
                "%s in %s holds texts. Write it once more as an array of numbers.".formatted(name, file));
    }
}
