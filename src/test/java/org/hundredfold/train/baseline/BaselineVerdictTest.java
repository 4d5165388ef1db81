package org.hundredfold.train.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hundredfold.train.Evaluation;
import org.junit.jupiter.api.Test;

class BaselineVerdictTest {
    private static Optional<Evaluation> right(int right) {
        return Optional.of(new Evaluation(List.of("a", "b"), new int[][] {{right, 100 - right}, {0, 0}}, Double.NaN));
    }

    private static BaselineScore score(BaselineMethod method, int right, int onlyNetwork, int onlyBaseline) {
        return new BaselineScore(method, 20_000, 51_000, Optional.empty(), right(right), onlyNetwork, onlyBaseline);
    }

    private static BaselineVerdict verdict(int network, boolean hidden, BaselineScore... scores) {
        return BaselineVerdict.of(right(network), List.of(scores), hidden).orElseThrow();
    }

    @Test
    void aNetworkThatIsClearlyAheadNeedsNoWords() {
        BaselineVerdict verdict =
                verdict(95, true, score(BaselineMethod.MAJORITY, 10, 85, 0), score(BaselineMethod.LINEAR, 80, 17, 2));

        assertThat(verdict.beats()).isTrue();
        assertThat(verdict.words()).isEmpty();
    }

    @Test
    void aLeadThatMayBeChanceIsCalledThat() {
        BaselineVerdict verdict = verdict(82, true, score(BaselineMethod.LINEAR, 80, 7, 5));

        assertThat(verdict.beats()).isTrue();
        assertThat(verdict.words())
                .isEqualTo(
                        "A linear classifier gets only 2 of the test pictures fewer right, which may be chance (p = 0.77).");
    }

    @Test
    void oneThatIsAsGoodIsNamedWithWhatItMeans() {
        BaselineScore linear = score(BaselineMethod.LINEAR, 80, 5, 5);

        assertThat(verdict(80, true, linear).beats()).isFalse();
        assertThat(verdict(80, true, linear).words())
                .isEqualTo(
                        "A linear classifier does as well (80.0 %): the hidden layers bring nothing on these pictures.");
        assertThat(verdict(80, false, linear).words())
                .isEqualTo(
                        "A linear classifier does as well (80.0 %): the network is one too, for it has no hidden layers.");
    }

    @Test
    void aBetterOneIsCalledBetterOnlyIfChanceDoesNotExplainIt() {
        assertThat(verdict(78, true, score(BaselineMethod.NEIGHBOURS, 80, 3, 5)).words())
                .startsWith("Looking up the most similar training pictures does at least as well (80.0 %):");
        assertThat(verdict(50, true, score(BaselineMethod.NEIGHBOURS, 80, 1, 31))
                        .words())
                .startsWith("Looking up the most similar training pictures does better (80.0 %, p < 0.001):");
    }

    @Test
    void ofEquallyGoodOnesTheSimplerIsNamed() {
        assertThat(verdict(25, true, score(BaselineMethod.LINEAR, 25, 0, 0), score(BaselineMethod.MAJORITY, 25, 0, 0))
                        .words())
                .startsWith("Always answering with the most frequent class does as well (25.0 %)");
    }

    @Test
    void withoutTestPicturesOrBaselinesThereIsNothingToSay() {
        assertThat(BaselineVerdict.of(Optional.empty(), List.of(score(BaselineMethod.LINEAR, 1, 0, 0)), true))
                .isEmpty();
        assertThat(BaselineVerdict.of(right(1), List.of(), true)).isEmpty();
    }

    @Test
    void aScoreOfASampleSaysSo() {
        assertThat(score(BaselineMethod.NEIGHBOURS, 95, 0, 0).words())
                .contains("nearest neighbours 95.0 % (of 20,000 of 51,000 training pictures)");
    }
}
