package org.hundredfold.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.GradientDescent;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.ReferenceNetwork;
import org.hundredfold.nn.original.Way;
import org.hundredfold.proof.FiniteDifferences.Slope;
import org.hundredfold.proof.GradientCheck.Gradient;
import org.hundredfold.train.TrainingPlan;

/** Holds every gradient that the program computes against finite differences of the loss, on the user's own pictures. */
public final class GradientChecker {
    private static final int PICTURES = 16;
    /** Up to so many parameters all are looked at, of larger networks a sample of each layer. */
    private static final int ALL = 2_000;

    private static final int MOST_PER_LAYER = 100;
    private static final int FEWEST_PER_LAYER = 10;
    /** Multiplications that a check may take: some seconds. */
    private static final long WORK = 5_000_000_000L;
    /** Layers with smaller derivatives are compared as if they had this one: the loss itself is rounded. */
    private static final double SMALLEST_SCALE = 1e-4;

    private final NetworkSpec network;
    private final double[] parameters;
    private final Batch batch;
    private final long seed;
    private final Map<String, double[]> gradients = new LinkedHashMap<>();
    private int checked;
    private int leftOut;

    private GradientChecker(NetworkSpec network, double[] parameters, Batch batch, long seed) {
        this.network = network;
        this.parameters = parameters;
        this.batch = batch;
        this.seed = seed;
    }

    /** Every way's gradient of the original network, and that of the engine which trains it as a preset. */
    public static GradientCheck check(OriginalSetup setup) {
        NetworkSpec network = OriginalSetup.SETTINGS.network(2);
        double[] start = OriginalLayout.parameters(network, setup.start());
        Batch batch = new SampleBatch(
                setup.samples(), Math.min(PICTURES, setup.samples().count()));
        GradientChecker checker = new GradientChecker(network, start, batch, setup.seed());
        for (Way way : Way.values()) {
            if (way.sameAlgorithm()) {
                checker.gradients.put(InWords.inSentence(way), OriginalGradient.by(way, setup, batch.size()));
            }
        }
        checker.addEngine();
        return checker.check();
    }

    /** The gradients of the network that a plan trains, at its start. */
    public static GradientCheck check(TrainingPlan plan) {
        return plan.data().pixels().reading(() -> checked(plan));
    }

    private static GradientCheck checked(TrainingPlan plan) {
        long seed = plan.settings().seed();
        double[] start = plan.start().doubles();
        int[] training = plan.split().training();
        Batch batch = new CyclicBatch(plan.data(), training, 0, Math.min(PICTURES, training.length));
        GradientChecker checker = new GradientChecker(plan.network(), start, batch, seed);
        checker.gradients.put("nested loops", new ReferenceNetwork(plan.network()).gradient(start, batch));
        checker.addEngine();
        return checker.check();
    }

    private void addEngine() {
        float[] start = new float[parameters.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = (float) parameters[i];
        }
        NetworkParameters at = new NetworkParameters(network, start);
        try (GradientDescent engine = new GradientDescent(at, Proof.RULE, batch.size(), 1)) {
            gradients.put(
                    "the training engine (single precision)",
                    engine.gradient(batch).doubles());
        }
    }

    private GradientCheck check() {
        FiniteDifferences differences = new FiniteDifferences(new ReferenceNetwork(network), parameters, batch);
        Map<String, List<Double>> largest = new LinkedHashMap<>();
        gradients.keySet().forEach(name -> largest.put(name, new ArrayList<>()));
        for (int layer : network.weighted()) {
            checkLayer(indices(layer), differences, largest);
        }
        return new GradientCheck(
                network.summary(),
                parameters.length,
                checked,
                leftOut,
                batch.size(),
                largest.entrySet().stream()
                        .map(each -> new Gradient(each.getKey(), each.getValue()))
                        .toList());
    }

    private void checkLayer(int[] indices, FiniteDifferences differences, Map<String, List<Double>> largest) {
        Slope[] slopes = Arrays.stream(indices).mapToObj(differences::at).toArray(Slope[]::new);
        double scale = Arrays.stream(slopes)
                .mapToDouble(slope -> Math.abs(slope.derivative()))
                .reduce(SMALLEST_SCALE, Math::max);
        double[] used = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            used[i] = hasBends() && slopes[i].bend() > GradientCheck.TOLERANCE * scale ? 0 : 1;
        }
        checked += indices.length;
        leftOut += (int) Arrays.stream(used).filter(use -> use == 0).count();
        gradients.forEach((name, gradient) -> {
            double most = 0;
            for (int i = 0; i < indices.length; i++) {
                most = Math.max(most, used[i] * Math.abs(gradient[indices[i]] - slopes[i].derivative()));
            }
            largest.get(name).add(most / scale);
        });
    }

    private boolean hasBends() {
        return network.layers().stream().anyMatch(layer -> layer.activation() == Activation.RELU);
    }

    /** Of the layer's parameters: all, or a sample that the seed draws. */
    private int[] indices(int layer) {
        int from = network.weights(layer).offset();
        int count = network.weights(layer).length()
                + network.bias(layer).map(bias -> bias.length()).orElse(0);
        if (parameters.length <= ALL) {
            return IntStream.range(from, from + count).toArray();
        }
        long affordable = WORK / (2L * network.layers().size() * batch.size() * parameters.length);
        long wanted = Math.max(FEWEST_PER_LAYER, Math.min(MOST_PER_LAYER, affordable));
        return new Random(seed)
                .ints(from, from + count)
                .distinct()
                .limit(Math.min(count, wanted))
                .toArray();
    }
}
