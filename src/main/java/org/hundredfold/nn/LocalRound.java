package org.hundredfold.nn;

import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * What came of training on a shard's pictures alone, each of them once.
 *
 * @param state of the learner after that
 * @param loss sum over the pictures, each before it was learned from
 * @param wrong pictures whose most probable class was not the true one, likewise
 */
public record LocalRound(LearnerState state, int pictures, double loss, int wrong) implements Serializable {
    /**
     * How a shard is trained on.
     *
     * @param batch pictures per step
     */
    public record Rule(int batch, RateSchedule rates) implements Serializable {}

    /**
     * Trains on one thread; depends on nothing but what it is given.
     *
     * @param state to begin with
     * @param pictures of the shard, in the order in which they are learned from
     * @param shard its number: other things are dropped out in each
     */
    public static LocalRound of(
            NetworkSpec network, LearnerSettings settings, LearnerState state, Batch pictures, int shard, Rule rule) {
        if (pictures.size() == 0) {
            return new LocalRound(state, 0, 0, 0);
        }
        NetworkParameters start = new NetworkParameters(network, state.floats(1, network.parameterCount()));
        double loss = 0;
        int wrong = 0;
        int steps = (pictures.size() + rule.batch - 1) / rule.batch;
        try (GradientDescent descent = new GradientDescent(start, settings, rule.batch, 1)) {
            descent.resume(state);
            for (int step = 0; step < steps; step++) {
                int from = step * rule.batch;
                int[] rows = IntStream.range(from, Math.min(pictures.size(), from + rule.batch))
                        .toArray();
                descent.rate(rule.rates.factor(pictures.epoch(), step, steps));
                descent.step(new OwnStep(pictures, rows, shard * rule.batch));
                loss += descent.loss();
                wrong += descent.wrong();
            }
            return new LocalRound(descent.state(), pictures.size(), loss, wrong);
        }
    }

    /**
     * Some of the shard's pictures, a step of their own.
     *
     * @param firstRow number of the first row in the step
     */
    record OwnStep(Batch whole, int[] rows, int firstRow) implements BatchRows {
        @Override
        public int stepRow(int row) {
            return firstRow + row;
        }
    }
}
