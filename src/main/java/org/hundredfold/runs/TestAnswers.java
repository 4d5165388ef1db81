package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.List;
import org.hundredfold.train.PictureAnswer;

/**
 * What a run's network answered in its final test.
 *
 * @param folder that the pictures' paths lie below: where it is now, or else where it was
 */
public record TestAnswers(Path folder, List<PictureAnswer> answers) {
    public TestAnswers {
        answers = List.copyOf(answers);
    }
}
