package org.hundredfold.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hundredfold.data.UnreadablePictureException;
import org.hundredfold.model.Answer.Score;

/**
 * What a model says about one of many files, without what takes memory.
 *
 * @param scores the most probable class first; none if the file could not be read
 * @param novelty see {@link Answer}
 * @param problem why it could not be read; empty if it could
 */
public record FileAnswer(Path file, List<Score> scores, Optional<Novelty> novelty, String problem) {
    public FileAnswer {
        scores = List.copyOf(scores);
    }

    /** Reads and answers; waits for the disk. */
    public static FileAnswer of(Classifier classifier, Path file) {
        try {
            Answer answer = classifier.classify(file);
            return new FileAnswer(file, answer.ordered(), answer.novelty(), "");
        } catch (UnreadablePictureException unreadable) {
            return new FileAnswer(file, List.of(), Optional.empty(), unreadable.getMessage());
        }
    }
}
