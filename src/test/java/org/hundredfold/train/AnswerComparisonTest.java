package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.hundredfold.train.AnswerComparison.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerComparisonTest {
    /** By scipy.stats.binomtest(fewer, both, 0.5).pvalue, SciPy 1.17. */
    @ParameterizedTest
    @CsvSource({
        "0, 5, 0.0625",
        "6, 0, 0.03125",
        "1, 8, 0.0390625",
        "3, 17, 0.0025768280029296875",
        "30, 10, 0.0022214337732293643",
        "86, 150, 3.7159361395713866e-05",
        "59, 121, 4.4344492637551645e-06",
        "30000, 31000, 5.234151802505289e-05",
        "7, 7, 1",
        "0, 0, 1",
    })
    void theTestIsTheExactOneOfMcNemar(int onlyFirst, int onlySecond, double p) {
        assertThat(McNemar.p(onlyFirst, onlySecond)).isCloseTo(p, within(1e-9 * p));
        assertThat(McNemar.p(onlySecond, onlyFirst)).isCloseTo(p, within(1e-9 * p));
    }

    private final List<PictureAnswer> first = new ArrayList<>();
    private final List<PictureAnswer> second = new ArrayList<>();

    private void both(int pictures, String firstAnswer, String secondAnswer) {
        for (int i = 0; i < pictures; i++) {
            int number = first.size();
            first.add(answer("a/" + number, "content " + number, "cat", firstAnswer));
            second.add(0, answer("b/" + number, "content " + number, "cat", secondAnswer));
        }
    }

    private static PictureAnswer answer(String picture, String content, String truth, String answer) {
        return new PictureAnswer(picture, content, truth, answer, 0.5f);
    }

    private AnswerComparison comparison() {
        return AnswerComparison.of(first, second);
    }

    @Test
    void aClearWinnerIsNamed() {
        both(180, "cat", "cat");
        both(1, "cat", "dog");
        both(15, "dog", "cat");
        both(4, "dog", "dog");

        assertThat(comparison().pictures()).isEqualTo(200);
        assertThat(comparison().bothRight()).isEqualTo(180);
        assertThat(comparison().bothWrong()).isEqualTo(4);
        assertThat(comparison().verdict()).isEqualTo(Verdict.SECOND_BETTER);
        assertThat(comparison().words("A", "B")).isEqualTo("B is better than A, p < 0.001.");
        assertThat(AnswerComparison.of(second, first).words("B", "A")).isEqualTo("B is better than A, p < 0.001.");
    }

    @Test
    void aDifferenceThatMayBeChanceIsNotClaimed() {
        both(190, "cat", "cat");
        both(3, "cat", "dog");
        both(7, "dog", "cat");

        assertThat(comparison().verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(comparison().words("A", "B")).isEqualTo("No difference that these 200 pictures can show, p = 0.34.");
    }

    @Test
    void theSamePictureIsKnownByItsContentWhereverItLies() {
        both(2, "cat", "dog");

        assertThat(comparison().onlyFirst())
                .extracting(pair -> pair.first().picture() + " " + pair.second().picture())
                .containsExactly("a/0 b/0", "a/1 b/1");
        assertThat(comparison().onlySecond()).isEmpty();
    }

    @Test
    void copiesCountOnceAndWhatIsInOneTestOnlyNotAtAll() {
        both(3, "cat", "dog");
        first.add(answer("copy", "content 1", "cat", "cat"));
        first.add(answer("first alone", "x", "cat", "cat"));
        second.add(answer("second alone", "y", "cat", "cat"));
        second.add(answer("second alone too", "z", "cat", "cat"));

        assertThat(comparison().pictures()).isEqualTo(3);
        assertThat(comparison().copies()).isEqualTo(1);
        assertThat(comparison().unshared()).isEqualTo(3);
    }

    @Test
    void aPictureOfAnotherClassInTheOtherTestIsLeftOutAndCounted() {
        both(3, "cat", "dog");
        first.add(answer("moved", "x", "cat", "cat"));
        second.add(answer("moved", "x", "dog", "cat"));

        assertThat(comparison().pictures()).isEqualTo(3);
        assertThat(comparison().relabelled()).isEqualTo(1);
        assertThat(comparison().unshared()).isZero();
    }

    @Test
    void withoutACommonPictureNothingIsClaimed() {
        first.add(answer("a", "x", "cat", "cat"));
        second.add(answer("b", "y", "cat", "dog"));

        assertThat(comparison().verdict()).isEqualTo(Verdict.NOTHING_SHARED);
        assertThat(comparison().words("A", "B")).contains("no picture in common");
    }
}
