package org.hundredfold.library;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hundredfold.model.Answer;
import org.hundredfold.model.Answer.Score;
import org.hundredfold.model.Novelty;

/**
 * What a network says about one picture.
 *
 * @param className the most probable class
 * @param probability of that class, in [0, 1]
 * @param probabilities of every class, the most probable first; they sum to 1
 * @param calibrated whether probabilities were measured against pictures not learned from, so that of answers told with 90 % some
 *     90 % are right
 * @param neverSeen whether the picture is like nothing that was learned from; empty where that is not known
 */
public record PictureAnswer(
        String className,
        double probability,
        Map<String, Double> probabilities,
        boolean calibrated,
        Optional<Boolean> neverSeen) {
    public PictureAnswer {
        probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
    }

    static PictureAnswer of(Answer answer, boolean calibrated) {
        Map<String, Double> probabilities = new LinkedHashMap<>();
        answer.ordered().forEach(score -> probabilities.put(score.className(), score.probability()));
        Score best = answer.best();
        return new PictureAnswer(
                best.className(),
                best.probability(),
                probabilities,
                calibrated,
                answer.novelty().map(Novelty::flagged));
    }
}
