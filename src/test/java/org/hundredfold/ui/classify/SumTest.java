package org.hundredfold.ui.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
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
    void factorsAreShownWithAsManyDecimalsAsTheirProductNeeds() {
        assertThat(Scores.product(1.5, 2.25, 3.375)).isEqualTo("1.50 × 2.25 = 3.38");
        assertThat(Scores.product(12.6391, 0.0521, 12.6391 * 0.0521)).isEqualTo("12.639 × 0.052 = 0.66");
        assertThat(Scores.product(0.3, -0.0123, 0.3 * -0.0123)).isEqualTo("0.30 × −0.01 = 0.00");
        assertThat(Scores.product(Double.NaN, 1, Double.NaN)).isNotEmpty();
    }

    @Test
    void everyProductOfASumChecksAsItIsShown() {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            double activation = 20 * random.nextDouble();
            double weight = random.nextGaussian();

            String[] parts = Scores.product(activation, weight, activation * weight)
                    .replace('−', '-')
                    .split(" [×=] ");

            double product = Double.parseDouble(parts[0]) * Double.parseDouble(parts[1]);
            assertThat(Scores.score(product).replace('−', '-')).isEqualTo(parts[2]);
        }
    }

    @Test
    void scoresAreShownToTheNearestHundredth() {
        assertThat(Scores.shown(-0.126)).isEqualTo(-0.13);
        assertThat(Scores.score(-0.126)).isEqualTo("−0.13");
        assertThat(Scores.score(-0.004)).isEqualTo("0.00");
    }
}
