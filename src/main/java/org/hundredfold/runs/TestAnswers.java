package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.List;
import org.hundredfold.train.PictureAnswer;

/**
 * What a run's network answered in its final test.
 *
 * @param folder that the pictures' paths lie below
 */
public record TestAnswers(Path folder, List<PictureAnswer> answers) {
    public TestAnswers {
        answers = List.copyOf(answers);
    }
}
