package org.hundredfold.model;

import java.util.List;

/**
 * What a model says about one picture.
 *
 * @param scores one per class in the order of the model's classes; probabilities sum to 1
 * @param pixels what the network saw: bytes laid out as {@link org.hundredfold.data.Preprocessing#inputs()} says
 */
public record Answer(List<Score> scores, byte[] pixels) {
    /**
     * How much speaks for one class.
     *
     * @param probability in [0, 1]
     */
    public record Score(String className, double probability) {}

    public Answer {
        scores = List.copyOf(scores);
    }

    /** The most probable class; the first of equals. */
    public Score best() {
        return scores.stream()
                .reduce((a, b) -> b.probability() > a.probability() ? b : a)
                .orElseThrow();
    }
}
