package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassScoreTest {
    @Test
    void theMeasuresAreThoseOfScikitLearn() {
        // sklearn.metrics.precision_recall_fscore_support of the same counts
        List<ClassScore> scores = ClassScore.of(new Evaluation(
                List.of("a", "b", "c"), new int[][] {{40, 10, 0}, {5, 45, 3}, {1, 0, 7}}, 0.3));

        check(scores.get(0), 0.869565, 0.8, 0.833333);
        check(scores.get(1), 0.818182, 0.849057, 0.833333);
        check(scores.get(2), 0.7, 0.875, 0.777778);
        assertThat(scores).extracting(ClassScore::pictures).containsExactly(50, 53, 8);
        assertThat(scores).extracting(ClassScore::right).containsExactly(40, 45, 7);
    }

    private static void check(ClassScore score, double precision, double recall, double f1) {
        assertThat(score.precision()).as(score.name()).isCloseTo(precision, within(1e-6));
        assertThat(score.recall()).as(score.name()).isCloseTo(recall, within(1e-6));
        assertThat(score.f1()).as(score.name()).isCloseTo(f1, within(1e-6));
    }

    @Test
    void whatDividesByNothingIsNotANumber() {
        List<ClassScore> scores = ClassScore.of(new Evaluation(
                List.of("never answered", "never there", "neither", "all"),
                new int[][] {{0, 2, 0, 1}, {0, 0, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 3}},
                0.3));

        check(scores.get(0), Double.NaN, 0, 0);
        check(scores.get(1), 0, Double.NaN, 0);
        check(scores.get(2), Double.NaN, Double.NaN, Double.NaN);
        check(scores.get(3), 0.75, 1, 6.0 / 7);
    }
}
