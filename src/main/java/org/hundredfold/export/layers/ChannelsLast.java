package org.hundredfold.export.layers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.Loss;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.nn.ParameterTensor;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;

/**
 * A model as a chain of layers from prepared pictures {@code [N, size, size, channels]} to probabilities {@code [N, classes]}. The
 * engine has planes one after the other, so weights change their order here.
 *
 * <p>Probabilities to the power of 1 over the temperature are the softmax of logarithms divided by it. The logarithm of a sigmoid of z
 * is minus the softplus of minus z.
 */
public final class ChannelsLast {
    private final LayerChain chain;
    private final TrainedModel model;
    private final NetworkSpec network;
    /** What comes next, in the order of the engine. */
    private Shape shape;

    private boolean flat;

    private ChannelsLast(LayerChain chain, TrainedModel model) {
        this.chain = chain;
        this.model = model;
        this.network = model.parameters().network();
        Preprocessing preprocessing = model.preprocessing();
        this.shape = new Shape(preprocessing.channels(), preprocessing.size(), preprocessing.size());
    }

    /** @param model that looks at pixels */
    public static void add(TrainedModel model, LayerChain chain) {
        new ChannelsLast(chain, model).add();
    }

    private void add() {
        if (network.input().isFlat()) {
            flatten();
        }
        standardise();
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            add(i, layer, isSigmoidOutput(i) ? Activation.IDENTITY : layer.activation());
            shape = layer.output(shape);
        }
        addProbabilities();
    }

    /** Only the original network has these. */
    private boolean isSigmoidOutput(int layer) {
        return network.loss() == Loss.SQUARED_ERROR && layer == network.layers().size() - 1;
    }

    private void flatten() {
        if (!flat) {
            chain.flatten();
            flat = true;
        }
    }

    private void standardise() {
        Standardisation standardisation = network.standardisation();
        if (standardisation.changesNothing()) {
            return;
        }
        int count = network.input().channels();
        float[] factors = new float[count];
        float[] offsets = new float[count];
        for (int i = 0; i < count; i++) {
            double factor = 1.0 / standardisation.deviations().get(i);
            factors[i] = (float) factor;
            offsets[i] = (float) (-standardisation.means().get(i) * factor);
        }
        chain.rescale(
                flat ? transposed(factors, shape.channels(), shape.area()) : factors,
                flat ? transposed(offsets, shape.channels(), shape.area()) : offsets);
    }

    private void add(int i, Layer layer, Activation activation) {
        if (layer instanceof Dense) {
            flatten();
            chain.dense(denseWeights(i), network.bias(i).map(this::row), activation);
        } else if (layer instanceof Convolution convolution) {
            chain.convolve(filters(i, convolution), row(network.bias(i).orElseThrow()), activation);
        } else if (layer instanceof Normalisation normalisation) {
            chain.normalise(
                    normalisation.groups(),
                    Normalisation.EPSILON,
                    row(network.weights(i)),
                    row(network.bias(i).orElseThrow()),
                    activation);
        } else if (layer instanceof MaxPooling pooling) {
            chain.largestOf(pooling.size());
        } else if (layer instanceof AveragePooling) {
            chain.averagePlanes();
            flat = true;
        }
        // Nothing is dropped out when answering.
    }

    /** From {@code [units, channels, places]} to {@code [places, channels, units]}. */
    private Tensor denseWeights(int i) {
        ParameterTensor weights = network.weights(i);
        int inputs = shape.size();
        float[] byUnit = model.parameters().values(weights);
        float[] placesFirst = new float[byUnit.length];
        for (int unit = 0; unit < weights.units(); unit++) {
            float[] row = Arrays.copyOfRange(byUnit, unit * inputs, (unit + 1) * inputs);
            System.arraycopy(transposed(row, shape.channels(), shape.area()), 0, placesFirst, unit * inputs, inputs);
        }
        return new Tensor(List.of(inputs, weights.units()), transposed(placesFirst, weights.units(), inputs));
    }

    /** From {@code [maps, channels, places]} to {@code [places, channels, maps]}. */
    private Tensor filters(int i, Convolution convolution) {
        int places = convolution.kernel() * convolution.kernel();
        float[] placesLast = transposed(
                model.parameters().values(network.weights(i)), convolution.maps(), shape.channels() * places);
        float[] filters = new float[placesLast.length];
        for (int c = 0; c < shape.channels(); c++) {
            for (int place = 0; place < places; place++) {
                System.arraycopy(
                        placesLast,
                        (c * places + place) * convolution.maps(),
                        filters,
                        (place * shape.channels() + c) * convolution.maps(),
                        convolution.maps());
            }
        }
        return new Tensor(
                List.of(convolution.kernel(), convolution.kernel(), shape.channels(), convolution.maps()), filters);
    }

    private void addProbabilities() {
        double coldness =
                model.calibration().map(some -> 1 / some.temperature()).orElse(1.0);
        if (network.loss() == Loss.SQUARED_ERROR) {
            negate();
            chain.softplus();
            scale(-coldness);
        } else if (coldness != 1) {
            scale(coldness);
        }
        chain.softmax();
    }

    /** Where one output tells two classes it is the second one's, and its negation the first one's. */
    private void negate() {
        if (network.outputs() == 1) {
            chain.dense(new Tensor(List.of(1, 2), new float[] {1, -1}), Optional.empty(), Activation.IDENTITY);
        } else {
            scale(-1);
        }
    }

    private void scale(double factor) {
        chain.rescale(new float[] {(float) factor}, new float[] {0});
    }

    private Tensor row(ParameterTensor tensor) {
        return Tensor.row(model.parameters().values(tensor));
    }

    private static float[] transposed(float[] values, int rows, int columns) {
        float[] transposed = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                transposed[column * rows + row] = values[row * columns + column];
            }
        }
        return transposed;
    }
}
