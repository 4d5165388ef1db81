package org.hundredfold.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hundredfold.model.AnswerSum.Term;
import org.hundredfold.model.UnitPicture.Kind;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Contributions;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.ParameterTensor;
import org.hundredfold.nn.Probe;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;

/** Why a model answers as it does. Callable from any thread, one at a time. */
public final class Explainer {
    /** Points between the plain picture and the one asked about at which the slope is taken. */
    private static final int POINTS = 16;
    /** Shares of the pixels that are taken out: up to half of them, in so many steps. */
    private static final int STEPS = 10;

    private static final double MOST = 0.5;
    private static final int DRAWS = 4;

    private final TrainedModel model;
    private final NetworkSpec network;
    private final NetworkParameters parameters;
    private final LastHidden hidden;
    private final int last;
    private final Probe one;
    /** Made when it is first needed: it takes memory. */
    private Probe many;

    private final Optional<Contributions> contributions;
    private final float[] colour;

    public Explainer(TrainedModel model) {
        this.model = model;
        parameters = model.parameters();
        network = parameters.network();
        hidden = LastHidden.of(network);
        last = network.layers().size() - 1;
        colour = colour(model);
        one = Probe.ofFew(parameters, 1);
        contributions = Contributions.suits(network) ? Optional.of(new Contributions(parameters)) : Optional.empty();
    }

    /** Whether there are reasons in the picture: features have no places. */
    public static boolean hasPlaces(TrainedModel model) {
        return model.preprocessing().frozen().isEmpty();
    }

    /**
     * What in the picture speaks for a class and against it. Of dense networks the exact contributions ({@link Contributions}),
     * of others integrated gradients (Sundararajan, Taly and Yan 2017) over {@value #POINTS} points.
     *
     * @param answer to a picture, by a model that {@link #hasPlaces}
     * @param index of the class
     */
    public synchronized WhyMap why(Answer answer, int index) {
        float[] inputs = answer.inputs();
        float[] plain = plain();
        double[] each = contributions
                .map(exact -> exact.of(doubles(inputs), doubles(plain), output(index)))
                .orElseGet(() -> integrated(inputs, plain, output(index)));
        int places = network.inputs() / channels();
        float[] values = new float[places];
        for (int i = 0; i < each.length; i++) {
            values[i % places] += (float) (sign(index) * each[i]);
        }
        return new WhyMap(
                model.classes().get(index),
                model.preprocessing().size(),
                values,
                score(inputs, index),
                score(plain, index),
                contributions.isPresent());
    }

    private double[] integrated(float[] inputs, float[] plain, int output) {
        List<float[]> points = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            float way = way(point);
            float[] between = new float[inputs.length];
            for (int i = 0; i < inputs.length; i++) {
                between[i] = plain[i] + way * (inputs[i] - plain[i]);
            }
            points.add(between);
        }
        float[] slopes = many().slope(new Inputs(points), last, output);
        double[] each = new double[inputs.length];
        for (int i = 0; i < slopes.length; i++) {
            int input = i % inputs.length;
            each[input] += slopes[i] * (inputs[input] - plain[input]) * share(i / inputs.length);
        }
        return each;
    }

    /** Of the way from the plain picture. Points lie the closer the nearer to it, for there normalised networks change most. */
    private static float way(int point) {
        float even = (point + 0.5f) / POINTS;
        return even * even;
    }

    /** The part of the way that a point stands for. */
    private static double share(int point) {
        return 2 * (point + 0.5) / POINTS / POINTS;
    }

    /** A picture of the mean colour of those learned from; black where nobody knows that. */
    private float[] plain() {
        float[] plain = new float[network.inputs()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = colour[i / (plain.length / colour.length)];
        }
        return plain;
    }

    /** The colour of the plain picture that reasons are told against: a value in [0, 1] for each channel. */
    public float[] plainColour() {
        return colour.clone();
    }

    private static float[] colour(TrainedModel model) {
        Standardisation standardisation = model.parameters().network().standardisation();
        if (standardisation.changesNothing()) {
            return meansKnown(model);
        }
        float[] means = new float[standardisation.means().size()];
        for (int i = 0; i < means.length; i++) {
            means[i] = standardisation.means().get(i);
        }
        return means;
    }

    /** The mean of each channel over the pictures that a calibrated model keeps; 0 without them, and of features. */
    private static float[] meansKnown(TrainedModel model) {
        float[] means = new float[hasPlaces(model) ? model.preprocessing().channels() : 1];
        List<Look> looks = model.calibration()
                .filter(calibration -> hasPlaces(model))
                .map(calibration -> calibration.familiarity().known())
                .orElse(List.of());
        for (Look look : looks) {
            int each = look.coarse().length / means.length;
            for (int i = 0; i < look.coarse().length; i++) {
                means[i / each] += look.coarse()[i] / each / looks.size();
            }
        }
        return means;
    }

    /** The picture's, for inputs may be told as values without a place. */
    private Shape seen() {
        return new Shape(
                channels(), model.preprocessing().size(), model.preprocessing().size());
    }

    private int channels() {
        return model.preprocessing().channels();
    }

    private Probe many() {
        if (many == null) {
            many = Probe.ofFew(parameters, POINTS);
        }
        return many;
    }

    /** Two classes may share an output, which speaks for the second. */
    private int output(int index) {
        return network.outputs() == 1 ? 0 : index;
    }

    private int sign(int index) {
        return network.outputs() == 1 && index == 0 ? -1 : 1;
    }

    private double score(float[] inputs, int index) {
        return sum(inputs, index).score();
    }

    /**
     * A class's score as a sum.
     *
     * @param index of the class
     */
    public synchronized AnswerSum sum(Answer answer, int index) {
        return sum(answer.inputs(), index);
    }

    private AnswerSum sum(float[] inputs, int index) {
        float[] below = weighed(inputs);
        ParameterTensor weights = network.weights(last);
        int from = weights.offset() + output(index) * below.length;
        int area = hidden.exists() ? hidden.shape().area() : 1;
        List<Term> terms = new ArrayList<>();
        double sum = 0;
        for (int unit = 0; unit < below.length / area; unit++) {
            double activation = 0;
            double value = 0;
            for (int i = unit * area; i < (unit + 1) * area; i++) {
                activation += below[i] / area;
                value += (double) sign(index) * below[i] * parameters.values()[from + i];
            }
            terms.add(new Term(
                    unit,
                    activation,
                    area == 1 ? (double) sign(index) * parameters.values()[from + unit] : Double.NaN,
                    value));
            sum += value;
        }
        double bias = network.bias(last)
                .map(tensor -> (double) sign(index) * parameters.values()[tensor.offset() + output(index)])
                .orElse(0.0);
        terms.sort(Comparator.comparingDouble((Term term) -> Math.abs(term.value()))
                .reversed());
        return new AnswerSum(model.classes().get(index), terms, bias, sum + bias);
    }

    /** What goes into the last layer. */
    private float[] weighed(float[] inputs) {
        if (hidden.exists()) {
            return one.activations(Inputs.of(inputs)).get(hidden.layer());
        }
        Standardisation standardisation = network.standardisation();
        float[] standardised = inputs.clone();
        for (int i = 0; i < inputs.length && !standardisation.changesNothing(); i++) {
            int channel = i / network.input().area();
            standardised[i] = (inputs[i] - standardisation.means().get(channel))
                    / standardisation.deviations().get(channel);
        }
        return standardised;
    }

    /**
     * What a unit of the sum looks at; empty for features, and where the last layer weighs the inputs themselves.
     *
     * @param unit see {@link Term}
     */
    public synchronized Optional<UnitPicture> unit(Answer answer, int unit) {
        if (!hasPlaces(model) || !hidden.exists()) {
            return Optional.empty();
        }
        int layer = mapsBelow(hidden.layer());
        if (layer >= 0) {
            float[] maps = one.activations(Inputs.of(answer.inputs())).get(layer);
            Shape shape = network.shapeAfter(layer);
            int area = shape.area();
            return Optional.of(new UnitPicture(
                    Kind.MAP,
                    new Shape(1, shape.height(), shape.width()),
                    Arrays.copyOfRange(maps, unit * area, (unit + 1) * area)));
        }
        if (hidden.layer() == network.weighted().get(0) && network.inputsOf(hidden.layer()) == network.inputs()) {
            int from = network.weights(hidden.layer()).offset() + unit * network.inputs();
            return Optional.of(new UnitPicture(
                    Kind.WEIGHTS, seen(), Arrays.copyOfRange(parameters.values(), from, from + network.inputs())));
        }
        return Optional.of(
                new UnitPicture(Kind.SLOPE, seen(), one.slope(Inputs.of(answer.inputs()), hidden.layer(), unit)));
    }

    /** The layer whose maps the given one hands on, itself or the one that it averages; -1 if it makes no maps. */
    private int mapsBelow(int layer) {
        if (network.layers().get(layer) instanceof Dense) {
            return -1;
        }
        return network.layers().get(layer) instanceof AveragePooling ? layer - 1 : layer;
    }

    /**
     * Tries out a map.
     *
     * @param why of this answer
     * @param index of its class
     */
    public synchronized Faithfulness faithfulness(Answer answer, WhyMap why, int index) {
        int[] telling = why.mostTelling();
        double[] random = new double[STEPS + 1];
        SplittableRandom draws = new SplittableRandom(1);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] one = without(answer, shuffled(telling.length, draws), index);
            Arrays.setAll(random, step -> random[step] + one[step] / DRAWS);
        }
        double[] share = new double[STEPS + 1];
        Arrays.setAll(share, step -> step * MOST / STEPS);
        return new Faithfulness(share, without(answer, telling, index), random);
    }

    private static int[] shuffled(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /** Probability of a class while the pixels are taken out in the given order. */
    private double[] without(Answer answer, int[] order, int index) {
        float[] plain = plain();
        List<float[]> pictures = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            float[] inputs = answer.inputs().clone();
            int out = (int) Math.round(order.length * MOST * step / STEPS);
            for (int i = 0; i < out; i++) {
                for (int at = order[i]; at < inputs.length; at += order.length) {
                    inputs[at] = plain[at];
                }
            }
            pictures.add(inputs);
        }
        return Arrays.stream(many().probabilities(new Inputs(pictures)))
                .mapToDouble(each -> model.told(each)[index])
                .toArray();
    }

    private static double[] doubles(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }
}
