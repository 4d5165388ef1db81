package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingResult.Ending;
import org.junit.jupiter.api.Test;

class SummaryTest {
    private static final Evaluation TEST = new Evaluation(List.of("a", "b"), new int[][] {{150, 3}, {2, 145}}, 0.1);

    @Test
    void theScoreComesWithItsRangeAndTheEndWithItsReason() {
        assertThat(Summary.sentence(result(Ending.COMPLETED, "", 20, 20, Optional.of(TEST))))
                .isEqualTo("98.3 % of 300 pictures it never saw answered rightly, most likely 96.2 to 99.3 %."
                        + " It trained all 20 epochs.");
    }

    @Test
    void anEarlierModelThanTheLastIsNamed() {
        assertThat(Summary.sentence(result(Ending.EARLY, "The loss rose.", 20, 12, Optional.of(TEST))))
                .endsWith("It ended early after 20 epochs. The loss rose."
                        + " The model kept is that of epoch 12, the best one.");
    }

    @Test
    void withoutTestPicturesNoScoreIsClaimed() {
        assertThat(Summary.sentence(result(Ending.STOPPED, "You stopped it.", 1, 1, Optional.empty())))
                .isEqualTo("There were no pictures to test with. You stopped it. That was after 1 epoch.");
    }

    @Test
    void testPicturesNearlyLikeThoseToTrainWithAreToldBesideTheScore() {
        assertThat(Summary.sentence(result(Ending.COMPLETED, "", 20, 20, Optional.of(TEST), 3)))
                .contains(
                        "most likely 96.2 to 99.3 %. 3 of them look nearly like training pictures, so they prove little."
                                + " It trained");
        assertThat(Summary.sentence(result(Ending.COMPLETED, "", 20, 20, Optional.of(TEST), 1)))
                .contains(" 1 of them looks nearly like a training picture, so it proves little.");
        assertThat(Summary.sentence(result(Ending.COMPLETED, "", 20, 20, Optional.of(TEST), 0)))
                .doesNotContain("of them");
    }

    @Test
    void aScoreThatTheMostFrequentClassAloneMightReachIsCalledSo() {
        Evaluation poor = new Evaluation(List.of("a", "b"), new int[][] {{60, 0}, {35, 5}}, 0.1);

        assertThat(Summary.sentence(result(Ending.COMPLETED, "", 20, 20, Optional.of(poor))))
                .contains(
                        "65.0 % of 100 pictures it never saw answered rightly, most likely 55.3 to 73.6 %."
                                + " That may be chance: always answering with the most frequent class gives 60.0 %. It trained");
    }

    @Test
    void worthItIsOnlyWhatIsKnownToDoBetterThanSimplerThings() {
        Evaluation poor = new Evaluation(List.of("a", "b"), new int[][] {{60, 0}, {35, 5}}, 0.1);
        SimpleMethods better = new SimpleMethods("linear 99 %", true);

        assertThat(worthIt(Ending.COMPLETED, Optional.of(TEST), SimpleMethods.UNKNOWN))
                .isTrue();
        assertThat(worthIt(Ending.COMPLETED, Optional.of(TEST), better)).isFalse();
        assertThat(worthIt(Ending.COMPLETED, Optional.of(poor), SimpleMethods.UNKNOWN))
                .isFalse();
        assertThat(worthIt(Ending.COMPLETED, Optional.empty(), SimpleMethods.UNKNOWN))
                .isFalse();
        assertThat(worthIt(Ending.DIVERGED, Optional.of(TEST), SimpleMethods.UNKNOWN))
                .isFalse();
    }

    private static boolean worthIt(Ending ending, Optional<Evaluation> test, SimpleMethods methods) {
        return Summary.isWorthIt(result(ending, "", 20, 20, test), methods);
    }

    private static TrainingResult result(
            Ending ending, String explanation, int epochs, int best, Optional<Evaluation> test) {
        return result(ending, explanation, epochs, best, test, 0);
    }

    private static TrainingResult result(
            Ending ending, String explanation, int epochs, int best, Optional<Evaluation> test, int like) {
        return new TrainingResult(
                ending,
                explanation,
                epochs,
                best,
                null,
                Optional.empty(),
                test,
                List.of(),
                Optional.of(like),
                100,
                2,
                1000);
    }
}
