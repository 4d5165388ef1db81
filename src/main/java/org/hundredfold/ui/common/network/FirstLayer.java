package org.hundredfold.ui.common.network;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hundredfold.model.FeatureMaps;
import org.hundredfold.model.FirstWeights;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.model.WeightScale;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.ParameterTensor;
import org.hundredfold.ui.common.Formats;

/**
 * The layer of a network that looks at the pictures: what there is to say of each of its units, which are the filters of a
 * convolution. For the window's thread.
 */
final class FirstLayer {
    private final TrainedModel model;
    private final NetworkSpec network;
    private final float[] values;
    /** Index of the first layer with weights, and of the next one that has some. */
    private final int index;

    private final OptionalInt nextIndex;
    private final FirstWeights weights;
    private final Optional<ParameterTensor> bias;
    /** Made when it is first asked for: while nobody looks, nothing is computed. */
    private WeightScale scale;

    FirstLayer(TrainedModel model) {
        this.model = model;
        network = model.parameters().network();
        values = model.parameters().values();
        index = network.weighted().get(0);
        nextIndex = network.weighted().stream()
                .mapToInt(Integer::intValue)
                .filter(layer -> network.layers().get(layer) instanceof Convolution
                        || network.layers().get(layer) instanceof Dense)
                .skip(1)
                .findFirst();
        weights = FirstWeights.of(model);
        bias = network.bias(index);
    }

    /** In which order units are shown. */
    enum Order {
        NUMBER("Number", each -> 0),
        /** The longest vector of weights first. */
        STRENGTH("Strength", Unit::norm),
        /** The greatest bias first. */
        BIAS("Bias", Unit::bias);

        final String words;
        private final ToDoubleFunction<Unit> key;

        Order(String words, ToDoubleFunction<Unit> key) {
            this.words = words;
            this.key = key;
        }
    }

    /** A connection to the next layer. */
    record Outgoing(String to, double weight) {}

    /**
     * One unit.
     *
     * @param name such as {@code unit 12} or {@code filter 12}, or of the class if there is no hidden layer
     * @param bias NaN if the layer has none
     * @param norm of its weights: the square root of the sum of their squares
     */
    record Unit(int index, String name, double bias, double norm) {
        /** Such as {@code unit 12, bias −0.31, norm 2.1}. */
        String inWords() {
            return name + (Double.isNaN(bias) ? "" : ", bias " + Formats.signed(bias)) + ", norm "
                    + Formats.number(norm);
        }
    }

    /** A number with its sign to a thousandth, where there is little room. */
    static String brief(double value) {
        return Formats.signed(Math.rint(value * 1000) / 1000);
    }

    /** The weights as pictures. */
    FirstWeights weights() {
        return weights;
    }

    int units() {
        return weights.count();
    }

    /** Whether the units are the filters of a convolution. */
    boolean hasFilters() {
        return weights.filters();
    }

    /** Whether the units are the classes. */
    boolean isOutput() {
        return nextIndex.isEmpty();
    }

    /** Whether some layer of the network makes maps of a picture. */
    boolean hasMaps() {
        return FeatureMaps.areMadeBy(network);
    }

    /** Whether each weight has a place in the picture. */
    boolean looksAtPictures() {
        return model.preprocessing().frozen().isEmpty();
    }

    int channels() {
        return weights.channels();
    }

    TrainedModel model() {
        return model;
    }

    /** One for the weights of all units. */
    WeightScale scale() {
        if (scale == null) {
            scale = weights.scale();
        }
        return scale;
    }

    Unit unit(int unit) {
        double squares = 0;
        for (int i = unit * weights.each(); i < (unit + 1) * weights.each(); i++) {
            squares += (double) values[i] * values[i];
        }
        return new Unit(unit, name(unit), bias(unit), Math.sqrt(squares));
    }

    private String name(int unit) {
        return isOutput() ? output(unit) : (hasFilters() ? "filter " : "unit ") + (unit + 1);
    }

    double bias(int unit) {
        return bias.map(tensor -> (double) values[tensor.offset() + unit]).orElse(Double.NaN);
    }

    /** The units' numbers in an order. */
    int[] ordered(Order order) {
        if (order == Order.NUMBER) {
            return IntStream.range(0, units()).toArray();
        }
        return IntStream.range(0, units())
                .mapToObj(this::unit)
                .sorted(Comparator.comparingDouble(order.key).reversed())
                .mapToInt(Unit::index)
                .toArray();
    }

    /**
     * The strongest weights with which a unit goes into the next layer, at most so many; none if there is no next one, and
     * of a filter, whose map goes into it with many.
     */
    List<Outgoing> outgoing(int unit, int most) {
        if (isOutput() || hasFilters()) {
            return List.of();
        }
        ParameterTensor next = network.weights(nextIndex.getAsInt());
        return IntStream.range(0, next.units())
                .mapToObj(each -> new Outgoing(next(each), values[next.offset() + each * units() + unit]))
                .sorted(Comparator.comparingDouble((Outgoing each) -> Math.abs(each.weight()))
                        .reversed())
                .limit(most)
                .toList();
    }

    /** What a unit's connections lead to, as a heading. */
    String leadsTo() {
        return leadsToOutput() ? "Speaks for and against" : "Leads to layer " + (nextIndex.getAsInt() + 1);
    }

    private boolean leadsToOutput() {
        return nextIndex.getAsInt() == network.layers().size() - 1;
    }

    /** Where the map of a filter goes, in a sentence; empty for a unit. */
    String mapGoesInto() {
        if (!hasFilters()) {
            return "";
        }
        int next = nextIndex.getAsInt();
        String between = network.layers().subList(index + 1, next).stream()
                .map(LayerWords::kind)
                .collect(Collectors.joining(", then "));
        return "Its map goes %sinto each of the %d %s of layer %d."
                .formatted(
                        between.isEmpty() ? "" : "through " + between + " ",
                        network.weights(next).units(),
                        LayerWords.units(network, next),
                        next + 1);
    }

    private String next(int unit) {
        return leadsToOutput() ? output(unit) : "unit " + (unit + 1);
    }

    /** A single output speaks for the second of two classes. */
    private String output(int index) {
        return model.classes().get(network.outputs() == 1 ? 1 : index);
    }

    boolean hasSameShape(FirstLayer other) {
        return network.computesAs(other.network)
                && model.preprocessing().equals(other.model.preprocessing())
                && model.classes().equals(other.model.classes());
    }
}
