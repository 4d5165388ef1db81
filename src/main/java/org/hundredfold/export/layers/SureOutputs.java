package org.hundredfold.export.layers;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.Comparison;
import org.hundredfold.export.Comparison.Pair;
import org.hundredfold.export.RunToExport;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Loss;
import org.hundredfold.nn.NetworkParameters;

/**
 * Sigmoid outputs that are wholly sure. {@link ChannelsLast} writes their logarithms, which are exact, and the program has the outputs
 * as floats, which become 1; a high temperature makes much of the difference. Which answer is better does not matter: they are
 * not the same.
 */
public final class SureOutputs {
    private SureOutputs() {}

    /**
     * Works out what the layers answer to some pictures, where that is in doubt.
     *
     * @param tool that will read them
     * @throws ExplainedException if it is not what the program answers
     */
    public static void requireSame(RunToExport run, TrainedModel model, String tool, Path out) {
        if (model.parameters().network().loss() == Loss.SQUARED_ERROR
                && model.calibration().isPresent()) {
            List<Pair> pairs = run.goldenPictures().get().pictures().stream()
                    .map(picture ->
                            new Pair(picture, answer(model, picture.answer().inputs())))
                    .toList();
            new Comparison(tool, pairs).requireSame(out);
        }
    }

    private static float[] answer(TrainedModel model, float[] inputs) {
        double temperature = model.calibration().orElseThrow().temperature();
        double[] logarithms = logarithms(lastSums(model.parameters(), inputs));
        double largest = DoubleStream.of(logarithms).max().orElseThrow();
        double[] powers = DoubleStream.of(logarithms)
                .map(logarithm -> Math.exp((logarithm - largest) / temperature))
                .toArray();
        double all = DoubleStream.of(powers).sum();
        float[] answer = new float[powers.length];
        for (int i = 0; i < answer.length; i++) {
            answer[i] = (float) (powers[i] / all);
        }
        return answer;
    }

    /** Of the outputs, one for each class. */
    private static double[] logarithms(double[] sums) {
        DoubleStream ofClasses = sums.length == 1 ? DoubleStream.of(-sums[0], sums[0]) : DoubleStream.of(sums);
        return ofClasses
                .map(sum -> Math.min(sum, 0) - Math.log1p(Math.exp(-Math.abs(sum))))
                .toArray();
    }

    /** What the last sigmoid is given. */
    private static double[] lastSums(NetworkParameters parameters, float[] inputs) {
        double[] sums = sums(parameters, 0, doubles(inputs));
        for (int layer = 1; layer < parameters.network().layers().size(); layer++) {
            sums = sums(
                    parameters,
                    layer,
                    DoubleStream.of(sums).map(sum -> 1 / (1 + Math.exp(-sum))).toArray());
        }
        return sums;
    }

    private static double[] sums(NetworkParameters parameters, int layer, double[] values) {
        float[] weights = parameters.values(parameters.network().weights(layer));
        double[] sums = parameters
                .network()
                .bias(layer)
                .map(bias -> doubles(parameters.values(bias)))
                .orElseGet(() -> new double[weights.length / values.length]);
        for (int i = 0; i < weights.length; i++) {
            sums[i / values.length] += weights[i] * values[i % values.length];
        }
        return sums;
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}
