package org.hundredfold.train;

import java.util.List;

/**
 * A score with what it was won by.
 *
 * @param answers one per picture, in the order that they were given
 */
public record Scored(Evaluation evaluation, List<PictureAnswer> answers) {
    public Scored {
        answers = List.copyOf(answers);
    }
}
