package org.hundredfold.model;

import java.util.Arrays;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Shape;

/**
 * The weights of the layer that looks at the pictures, as square pictures themselves: the filter of each map of a
 * convolution, or what each unit of a dense layer looks for.
 *
 * @param values {@code [count, channels, size, size]}, row-major from index 0; more may follow. Not to be changed any more
 * @param filters whether they are a convolution's
 */
public record FirstWeights(float[] values, int count, int channels, int size, boolean filters) {
    public static final FirstWeights NONE = new FirstWeights(new float[0], 0, 1, 1, false);

    public static FirstWeights of(TrainedModel model) {
        NetworkSpec network = model.parameters().network();
        int layer = network.weighted().get(0);
        boolean filters = network.layers().get(layer) instanceof Convolution;
        Shape below = below(network, layer, model.preprocessing());
        return new FirstWeights(
                model.parameters().values(),
                network.firstWeights().units(),
                below.channels(),
                filters ? network.firstWeights().shape().get(2) : below.width(),
                filters);
    }

    /** Some networks take their pictures for mere values; features are no pictures. */
    private static Shape below(NetworkSpec network, int layer, Preprocessing preprocessing) {
        return network.input().isFlat() && preprocessing.frozen().isEmpty()
                ? new Shape(preprocessing.channels(), preprocessing.size(), preprocessing.size())
                : network.shapeInto(layer);
    }

    /** How many weights each has. */
    public int each() {
        return channels * size * size;
    }

    public int length() {
        return count * each();
    }

    /** Whether the channels are red, green and blue. */
    public boolean hasColours() {
        return channels == 3;
    }

    /** Whether they are best drawn in colour: a filter's colours tell what it looks for, of so many pixels they are noise. */
    public boolean areColourful() {
        return filters && hasColours();
    }

    /** The scale that holds all of them. */
    public WeightScale scale() {
        return WeightScale.of(values, length());
    }

    public double weight(int index, int channel, int pixel) {
        return values[index * each() + channel * size * size + pixel];
    }

    /** One of them by itself. */
    public FirstWeights alone(int index) {
        return part(index * each(), channels);
    }

    /** One channel of one of them by itself. */
    public FirstWeights plane(int index, int channel) {
        return part(index * each() + channel * size * size, 1);
    }

    private FirstWeights part(int from, int planes) {
        return new FirstWeights(
                Arrays.copyOfRange(values, from, from + planes * size * size), 1, planes, size, filters);
    }

    /** Of the channels. */
    double mean(int index, int pixel) {
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            sum += weight(index, channel, pixel);
        }
        return sum / channels;
    }
}
