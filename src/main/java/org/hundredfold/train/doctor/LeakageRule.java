package org.hundredfold.train.doctor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.doctor.Finding.Figure;
import org.hundredfold.train.doctor.Finding.Kind;

/**
 * So many test pictures look nearly like training pictures that the score may owe more to them than to chance (if all of
 * them were answered rightly, the score on the others lies below its 95 % interval), or that there are likely more than
 * could be recognised. Where there is no test folder, pictures
 * that look alike stay on one side of the split, and there is nothing to find.
 */
final class LeakageRule implements Rule {
    /**
     * Of the test pictures. Of 360 copies of handwritten digits, made 1 % brighter, 32 are recognised, 4 % of that test, whose
     * score rose by 5 points; of the real test of the same digits it is 0.02 %.
     */
    private static final double MANY = 0.01;

    @Override
    public Optional<Finding> look(Course course) {
        return course.result().flatMap(result -> result.test().flatMap(test -> look(course, result, test)));
    }

    @Override
    public boolean canTell(Course course) {
        return course.result().isPresent();
    }

    private static Optional<Finding> look(Course course, TrainingResult result, Evaluation test) {
        int like = Math.min(result.testLikeTraining().orElse(0), test.right());
        int others = test.pictures() - like;
        double without = others == 0 ? 0 : (double) (test.right() - like) / others;
        if (like == 0 || without >= test.interval().low() && like < MANY * test.pictures()) {
            return Optional.empty();
        }
        String rest = others == 0
                ? "No test picture would be left without them."
                : String.format(
                        Locale.ROOT, "Without them it may be as low as %.1f %% of %d pictures.", 100 * without, others);
        return Optional.of(new Finding(
                Kind.LEAKAGE,
                result.epochs(),
                String.format(
                        Locale.ROOT,
                        "The score of %.1f %% may be too good: %d of %d test pictures look nearly like training pictures. %s Leave them out in Data, then train again.",
                        100 * test.accuracy(),
                        like,
                        test.pictures(),
                        rest),
                List.of(
                        new Figure("test_like_training", like),
                        new Figure("test_pictures", test.pictures()),
                        new Figure("test_accuracy", test.accuracy()),
                        new Figure("lowest_accuracy_without", without)),
                Remedy.sameSettings(course.settings())));
    }
}
