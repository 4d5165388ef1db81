package org.hundredfold.nn;

import java.io.Serializable;
import java.util.List;

/**
 * What is done to a network's inputs first: {@code (x - mean) / deviation}, for each channel by itself. Both are measured on
 * the training pictures and stay as they are.
 *
 * @param means one per channel, or none where inputs stay as they are
 * @param deviations above 0, as many
 */
public record Standardisation(List<Float> means, List<Float> deviations) implements Serializable {
    /** Inputs stay as they are. */
    public static final Standardisation NONE = new Standardisation(List.of(), List.of());

    public Standardisation {
        means = List.copyOf(means);
        deviations = List.copyOf(deviations);
        if (means.size() != deviations.size() || !deviations.stream().allMatch(deviation -> deviation > 0)) {
            throw new IllegalArgumentException("Every mean needs a deviation above 0");
        }
    }

    public boolean changesNothing() {
        return means.isEmpty();
    }

    float mean(int channel) {
        return changesNothing() ? 0 : means.get(channel);
    }

    /** What the distance from the mean is multiplied by. */
    float factor(int channel) {
        return changesNothing() ? 1 : 1 / deviations.get(channel);
    }
}
