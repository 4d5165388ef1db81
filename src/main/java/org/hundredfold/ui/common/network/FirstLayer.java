package org.hundredfold.ui.common.network;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.ParameterTensor;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.WeightScale;

/** The layer of a network that looks at the pictures: what there is to say of each of its units. For the window's thread. */
final class FirstLayer {
    private final TrainedModel model;
    private final NetworkSpec network;
    private final float[] values;
    private final Optional<ParameterTensor> bias;
    /** Made when it is first asked for: while nobody looks, nothing is computed. */
    private WeightScale scale;

    FirstLayer(TrainedModel model) {
        this.model = model;
        network = model.parameters().network();
        values = model.parameters().values();
        bias = network.bias(0);
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
     * @param name such as {@code unit 12}, or of the class if there is no hidden layer
     * @param bias NaN if the layer has none
     * @param norm of its weights: the square root of the sum of their squares
     */
    record Unit(int index, String name, double bias, double norm) {
        /** Such as {@code unit 12, bias −0.31, norm 2.1}. */
        String inWords() {
            return name + (Double.isNaN(bias) ? "" : ", bias " + signed(bias)) + ", norm " + Formats.number(norm);
        }
    }

    /** With its sign, whichever it is; what is too small to be written is 0. */
    static String signed(double value) {
        String number = Formats.number(Math.abs(value));
        if (number.equals("0")) {
            return number;
        }
        return value > 0 ? "+" + number : value < 0 ? "−" + number : number;
    }

    /** The same to a thousandth, where there is little room. */
    static String brief(double value) {
        return signed(Math.rint(value * 1000) / 1000);
    }

    int units() {
        return network.firstWeights().units();
    }

    /** Whether the units are the classes. */
    boolean isOutput() {
        return network.layers().size() == 1;
    }

    /** Whether each weight has a place in the picture. */
    boolean looksAtPictures() {
        return model.preprocessing().frozen().isEmpty();
    }

    int size() {
        return model.preprocessing().size();
    }

    int channels() {
        return model.preprocessing().channels();
    }

    TrainedModel model() {
        return model;
    }

    /** One for the weights of all units. */
    WeightScale scale() {
        if (scale == null) {
            scale = WeightScale.of(values, units() * network.inputs());
        }
        return scale;
    }

    Unit unit(int index) {
        double squares = 0;
        for (int i = index * network.inputs(); i < (index + 1) * network.inputs(); i++) {
            squares += (double) values[i] * values[i];
        }
        return new Unit(index, name(index), bias(index), Math.sqrt(squares));
    }

    private String name(int index) {
        return isOutput() ? output(index) : "unit " + (index + 1);
    }

    double bias(int index) {
        return bias.map(tensor -> (double) values[tensor.offset() + index]).orElse(Double.NaN);
    }

    double weight(int unit, int channel, int pixel) {
        return values[unit * network.inputs() + channel * size() * size() + pixel];
    }

    /** The mean of the channels: what small pictures show. */
    double weight(int unit, int pixel) {
        double sum = 0;
        for (int channel = 0; channel < channels(); channel++) {
            sum += weight(unit, channel, pixel);
        }
        return sum / channels();
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

    /** The strongest weights with which a unit goes into the next layer, at most so many; none if there is no next one. */
    List<Outgoing> outgoing(int unit, int most) {
        if (isOutput()) {
            return List.of();
        }
        ParameterTensor weights = network.weights(1);
        return IntStream.range(0, weights.units())
                .mapToObj(next -> new Outgoing(next(next), values[weights.offset() + next * units() + unit]))
                .sorted(Comparator.comparingDouble((Outgoing each) -> Math.abs(each.weight()))
                        .reversed())
                .limit(most)
                .toList();
    }

    /** What a unit's connections lead to, as a heading. */
    String leadsTo() {
        return network.layers().size() == 2 ? "Speaks for and against" : "Leads to layer 2";
    }

    private String next(int index) {
        return network.layers().size() == 2 ? output(index) : "unit " + (index + 1);
    }

    /** A single output speaks for the second of two classes. */
    private String output(int index) {
        return model.classes().get(network.outputs() == 1 ? 1 : index);
    }

    boolean hasSameShape(FirstLayer other) {
        return network.equals(other.network)
                && model.preprocessing().equals(other.model.preprocessing())
                && model.classes().equals(other.model.classes());
    }

    /** The weights of one channel of a unit, row by row. */
    float[] plane(int unit, int channel) {
        int plane = size() * size();
        int from = unit * network.inputs() + channel * plane;
        return Arrays.copyOfRange(values, from, from + plane);
    }
}
