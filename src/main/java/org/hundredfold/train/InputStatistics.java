package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.PixelStore;
import org.hundredfold.nn.Standardisation;

/** Measures the inputs of training pictures, channel by channel. */
final class InputStatistics {
    /** Pictures that are looked at, evenly drawn: more would move the mean by less than a thousandth of the deviation. */
    private static final int MOST = 4_000;

    /** So that a channel that is the same everywhere is not blown up. */
    private static final double SMALLEST_DEVIATION = 1.0 / 255;

    private InputStatistics() {}

    /** @param pictures indices of the training part */
    static Standardisation of(DataSet data, int[] pictures) {
        return data.pixels().reading(() -> measured(data, pictures));
    }

    private static Standardisation measured(DataSet data, int[] pictures) {
        boolean features = data.preprocessing().frozen().isPresent();
        int inputs = data.preprocessing().networkInputs();
        int channels = features ? inputs : data.preprocessing().channels();
        int area = inputs / channels;
        int count = Math.min(MOST, pictures.length);
        int[] chosen = IntStream.range(0, count)
                .map(i -> pictures[(int) ((long) i * pictures.length / count)])
                .toArray();
        PixelStore pixels = data.pixels().only(chosen);
        float[] values = new float[inputs];
        double[] sums = new double[channels];
        double[] squares = new double[channels];
        for (int i = 0; i < count; i++) {
            pixels.readFloats(i, values, 0);
            for (int at = 0; at < inputs; at++) {
                sums[at / area] += values[at];
                squares[at / area] += (double) values[at] * values[at];
            }
        }
        List<Float> means = new ArrayList<>();
        List<Float> deviations = new ArrayList<>();
        for (int channel = 0; channel < channels; channel++) {
            double mean = sums[channel] / count / area;
            double variance = squares[channel] / count / area - mean * mean;
            means.add((float) mean);
            double smallest = features ? Float.MIN_NORMAL : SMALLEST_DEVIATION;
            deviations.add((float) Math.max(smallest, Math.sqrt(Math.max(0, variance))));
        }
        return new Standardisation(means, features ? atLeastATenth(deviations) : deviations);
    }

    /** Of the usual one: features may be of any size, and one that few pictures hardly differ in is not to be blown up. */
    private static List<Float> atLeastATenth(List<Float> deviations) {
        double squares = deviations.stream().mapToDouble(each -> each * each).sum();
        float smallest = (float) Math.sqrt(squares / deviations.size()) / 10;
        return deviations.stream().map(each -> Math.max(smallest, each)).toList();
    }
}
