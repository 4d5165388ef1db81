package org.hundredfold.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.hundredfold.nn.original.OriginalSamples;
import org.hundredfold.nn.original.OriginalTraining;
import org.hundredfold.nn.original.OriginalWeights;
import org.hundredfold.nn.original.Way;

/**
 * How fast the original network is trained in its four ways.
 *
 * @param updates after which the fused way was compared with the loops
 * @param relativeDifference largest difference between two of their weights then, relative to the largest weight
 * @param python empty without peers
 */
public record OriginalSpeed(List<WayTime> ways, int updates, double relativeDifference, List<PythonTimes> python) {
    /** How many times faster than Python's loops the fused way is to be. */
    public static final double GOAL_LOOPS = 3500;
    /** How many times faster than NumPy's vectorised update the fused way is to be. */
    public static final double GOAL_NUMPY = 100;

    private static final double RATE = 0.1;

    /** How many times faster than the nested loops a way is. */
    public double factor(WayTime way) {
        return micros(Way.LOOPS) / way.micros().best();
    }

    /** How many times faster than NumPy's vectorised update the fused way is; empty without peers. */
    @JsonProperty
    public Double numpyFactor() {
        return python.isEmpty() ? null : python.get(0).vectorised() / micros(Way.FUSED);
    }

    /** How many times faster than Python's loops the fused way is; empty without peers. */
    @JsonProperty
    public Double pythonFactor() {
        return python.isEmpty() ? null : python.get(0).loops() / micros(Way.FUSED);
    }

    private double micros(Way way) {
        return ways.stream()
                .filter(time -> time.way() == way)
                .findFirst()
                .orElseThrow()
                .micros()
                .best();
    }

    static OriginalSpeed measure(Effort effort, Optional<Peers> peers) {
        OriginalSamples samples = OriginalNoise.samples();
        OriginalWeights start = OriginalNoise.start();
        Optional<PythonTimes> before = peers.flatMap(Peers::original);
        List<WayTime> ways = ways(samples, start, effort);
        Optional<PythonTimes> python =
                peers.flatMap(Peers::original).map(after -> after.orBetter(before.orElseThrow()));
        double difference = difference(
                train(Way.LOOPS, samples, start, effort.updates()), train(Way.FUSED, samples, start, effort.updates()));
        return new OriginalSpeed(
                ways, effort.updates(), difference, python.stream().toList());
    }

    private static List<WayTime> ways(OriginalSamples samples, OriginalWeights start, Effort effort) {
        List<OriginalTraining> trainings = Arrays.stream(Way.values())
                .map(way -> way.begin(samples, start, RATE))
                .toList();
        List<IntConsumer> works = new ArrayList<>();
        trainings.forEach(training -> works.add(training::train));
        Timing[] times = Interleaved.time(works, effort);
        trainings.forEach(OriginalTraining::close);
        return Arrays.stream(Way.values())
                .map(way -> new WayTime(way, times[way.ordinal()]))
                .toList();
    }

    private static OriginalWeights train(Way way, OriginalSamples samples, OriginalWeights start, int updates) {
        try (OriginalTraining training = way.begin(samples, start, RATE)) {
            training.train(updates);
            return training.weights();
        }
    }

    private static double difference(OriginalWeights a, OriginalWeights b) {
        double largest = Math.max(largest(a.hidden()), largest(a.output()));
        return Math.max(difference(a.hidden(), b.hidden()), difference(a.output(), b.output())) / largest;
    }

    private static double difference(double[] a, double[] b) {
        double[] differences = new double[a.length];
        Arrays.setAll(differences, i -> a[i] - b[i]);
        return largest(differences);
    }

    /** Not a number if any value is none. */
    private static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).reduce(0, Math::max);
    }
}
