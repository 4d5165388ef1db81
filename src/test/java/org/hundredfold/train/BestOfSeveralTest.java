package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BestOfSeveralTest {
    private static final List<String> NAMES = List.of("A", "B", "C");

    private final List<List<PictureAnswer>> tests = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    /** Pictures of all three tests. @param right whether A, B and C get them right, such as {@code "+-+"} */
    private void all(int pictures, String right) {
        for (int i = 0; i < pictures; i++) {
            String content = right + i;
            for (int network = 0; network < tests.size(); network++) {
                tests.get(network).add(answer(content, "cat", right.charAt(network) == '+' ? "cat" : "dog"));
            }
        }
    }

    private static PictureAnswer answer(String content, String truth, String answer) {
        return new PictureAnswer("x/" + content, content, truth, answer, 0.5f);
    }

    private BestOfSeveral best() {
        return BestOfSeveral.of(tests);
    }

    @Test
    void oneThatLeadsAllOthersByMoreThanChanceIsBetterThanThem() {
        all(100, "+++");
        all(12, "--+");
        all(3, "-++");

        assertThat(best().words(NAMES)).isEqualTo("C is better than the 2 others, p < 0.001.");
        assertThat(best().right()).containsExactly(100, 103, 115);
        assertThat(best().pictures()).isEqualTo(115);
    }

    @Test
    void aLeadOverOneOfThemThatMayBeChanceIsToldWithItsName() {
        all(100, "+++");
        all(12, "-++");
        all(4, "--+");
        all(1, "++-");

        assertThat(best().words(NAMES)).isEqualTo("C is best, but its lead over B (p = 0.38) may be chance.");
    }

    @Test
    void soIsOneOverAllOfThem() {
        all(3, "+--");
        assertThat(best().words(NAMES))
                .isEqualTo("A is best, but its lead over B (p = 0.50) and C (p = 0.50) may be chance.");
    }

    @Test
    void eachProbabilityIsCorrectedForTheNumberOfComparisonsByHolm() {
        all(3, "--+");
        all(6, "-++");
        all(1, "+--");
        all(3, "+-+");

        double leadOverA = McNemar.p(1, 9);
        double leadOverB = McNemar.p(0, 6);
        assertThat(leadOverB).isBetween(leadOverA, 2 * leadOverA);
        assertThat(best().p()).containsExactly(2 * leadOverA, 2 * leadOverA, 1.0);

        all(2, "-+-");
        assertThat(best().p().get(1)).isEqualTo(McNemar.p(2, 6)).isGreaterThan(2 * McNemar.p(1, 9));
    }

    @Test
    void noneIsBestWhereTwoGetTheSameNumberRight() {
        all(5, "+++");
        all(2, "+--");
        all(2, "-+-");

        assertThat(best().words(NAMES)).isEqualTo("No run is best: A and B each get 7 of 9 right.");
    }

    @Test
    void onlyPicturesOfAllTestsCountAndEachOnce() {
        all(9, "--+");
        all(9, "--+");
        for (int i = 0; i < 50; i++) {
            tests.get(0).add(answer("only A " + i, "cat", "cat"));
        }
        for (int network = 0; network < 3; network++) {
            tests.get(network).add(answer("relabelled", network == 0 ? "dog" : "cat", "cat"));
        }

        assertThat(best().pictures()).isEqualTo(9);
        assertThat(best().others()).isEqualTo(51);
        assertThat(best().right()).containsExactly(0, 0, 9);
        assertThat(best().words(NAMES)).isEqualTo("C is better than the 2 others, p at most 0.008.");
    }

    @Test
    void withoutAPictureInAllTestsNothingIsClaimed() {
        BestOfSeveral apart = BestOfSeveral.of(Stream.of("a", "b", "c")
                .map(content -> List.of(answer(content, "cat", content.equals("a") ? "cat" : "dog")))
                .toList());

        assertThat(apart.words(NAMES))
                .isEqualTo("No picture was in the tests of all these runs, so their scores cannot be compared.");
    }
}
