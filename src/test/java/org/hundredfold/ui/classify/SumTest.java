package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.model.AnswerSum;
import org.hundredfold.model.AnswerSum.Term;
import org.junit.jupiter.api.Test;

class SumTest {
    @Test
    void theOthersMakeWhatIsShownAddUpToTheScoreThatIsShown() {
        List<Term> terms = IntStream.range(0, 14)
                .mapToObj(unit -> new Term(unit, 1, 0.044, 0.044))
                .toList();
        double score = 14 * 0.044 + 0.004;

        Sum sum = new Sum(null, new AnswerSum("hat", terms, 0.004, score), List.of());

        assertThat(Scores.score(score)).isEqualTo("0.62");
        assertThat(sum.first()).hasSize(12);
        assertThat(Scores.score(sum.restAsShown()))
                .as("12 times 0.04 and a bias of 0.00")
                .isEqualTo("0.14");
    }

    @Test
    void scoresAreShownToTheNearestHundredth() {
        assertThat(Scores.shown(-0.126)).isEqualTo(-0.13);
        assertThat(Scores.score(-0.126)).isEqualTo("−0.13");
        assertThat(Scores.score(-0.004)).isEqualTo("0.00");
    }
}
