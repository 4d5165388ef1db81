package org.hundredfold.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a model says about one picture.
 *
 * @param scores one per class in the order of the model's classes; probabilities sum to 1, calibrated where the model is
 * @param pixels what people see of what the network saw: bytes laid out as
 *     {@link org.hundredfold.data.Preprocessing#inputs()} says
 * @param inputs what the network was given: these pixels in [0, 1], or features
 * @param look what it is compared with other pictures by
 * @param novelty how unlike the pictures learned from it is; empty if the model is not calibrated
 */
public record Answer(List<Score> scores, byte[] pixels, float[] inputs, Look look, Optional<Novelty> novelty) {
    /**
     * How much speaks for one class.
     *
     * @param probability in [0, 1]
     */
    public record Score(String className, double probability) {}

    public Answer {
        scores = List.copyOf(scores);
    }

    /** Of each class, in the order of the scores. */
    public double[] probabilities() {
        return scores.stream().mapToDouble(Score::probability).toArray();
    }

    /** The most probable class; the first of equals. */
    public Score best() {
        return ordered().get(0);
    }

    /** Index of the most probable class. */
    public int bestIndex() {
        return scores.indexOf(best());
    }

    /** The most probable class first. */
    public List<Score> ordered() {
        return scores.stream()
                .sorted(Comparator.comparingDouble(Score::probability).reversed())
                .toList();
    }
}
