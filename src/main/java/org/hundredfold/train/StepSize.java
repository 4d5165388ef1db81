package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.ParameterTensor;

/**
 * How far one step of the learner moved the weights, as a share of how large they are: |change| / |weights|, both as
 * Euclidean lengths. About 1/1000 per update is usual where a network learns well (Karpathy, CS231n notes, "Ratio of
 * weights:updates").
 *
 * @param epoch from 1; the step is its first
 * @param updates that the step made of the weights
 * @param ratios of each layer's weights, where it has some, biases left out; not finite where all weights were 0
 */
public record StepSize(int epoch, int updates, List<Double> ratios) {
    public StepSize {
        ratios = List.copyOf(ratios);
    }

    static StepSize between(int epoch, int updates, NetworkParameters before, NetworkParameters after) {
        NetworkSpec network = before.network();
        List<Double> ratios = new ArrayList<>();
        for (int layer : network.weighted()) {
            ratios.add(ratio(network.weights(layer), before.values(), after.values()));
        }
        return new StepSize(epoch, updates, ratios);
    }

    private static double ratio(ParameterTensor weights, float[] before, float[] after) {
        double moved = 0;
        double size = 0;
        for (int i = weights.offset(); i < weights.offset() + weights.length(); i++) {
            double change = (double) after[i] - before[i];
            moved += change * change;
            size += (double) before[i] * before[i];
        }
        return Math.sqrt(moved / size);
    }
}
