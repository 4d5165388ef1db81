package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.runs.RunFacts.Difference;
import org.junit.jupiter.api.Test;

class ScoresTest {
    @Test
    void overlappingIntervalsSayThatItMayBeChance() {
        assertThat(ScoreVerdict.of(List.of(
                        Summaries.scored("a", "same", 0.9, 0.85, 0.93),
                        Summaries.scored("b", "same", 0.87, 0.82, 0.9))))
                .isEqualTo("The intervals overlap, so which of these runs is best may be chance.");
    }

    @Test
    void anIntervalAboveAllOthersNamesTheBestRun() {
        assertThat(ScoreVerdict.of(List.of(
                        Summaries.scored("a", "same", 0.7, 0.65, 0.75),
                        Summaries.scored("b", "same", 0.9, 0.85, 0.93))))
                .isEqualTo("b is better than chance explains: its interval lies above all others.");
    }

    @Test
    void scoresOnDifferentPicturesAreNotCompared() {
        assertThat(ScoreVerdict.of(List.of(
                        Summaries.scored("a", "one", 0.7, 0.65, 0.75),
                        Summaries.scored("b", "other", 0.9, 0.85, 0.93))))
                .isEqualTo("These runs learned from different pictures, so their scores cannot be compared.");
    }

    @Test
    void withoutAllTestsNothingIsSaidAboutTheBest() {
        assertThat(ScoreVerdict.of(List.of(Summaries.scored("a", "same", 0.7, 0.65, 0.75), Summaries.untested("b"))))
                .isEqualTo("Not all of these runs have been tested.");
    }

    @Test
    void runsSortByScoreThenByCertaintyAndUntestedOnesLast() {
        List<RunSummary> sorted = Stream.of(
                        Summaries.scored("three of three", "same", 1, 0.44, 1),
                        Summaries.untested("untested"),
                        Summaries.scored("all of many", "same", 1, 0.99, 1),
                        Summaries.scored("none", "same", 0, 0, 0.1))
                .sorted(RunColumns.BY_SCORE.reversed())
                .toList();

        assertThat(sorted)
                .extracting(RunSummary::name)
                .containsExactly("all of many", "three of three", "none", "untested");
    }

    @Test
    void onlySettingsThatDifferAreListedWithTheValueOfEveryRun() {
        TrainingSettings quick = TrainingSettings.defaults();
        TrainingSettings seeded = quick.toBuilder().batch(32).seed(7).build();

        assertThat(RunFacts.differences(List.of(Summaries.with("a", quick), Summaries.with("b", seeded))))
                .containsExactly(
                        new Difference("Batch", List.of("64 pictures", "32 pictures")),
                        new Difference("Seed", List.of("1", "7")));
        assertThat(RunFacts.differences(List.of(Summaries.with("a", quick), Summaries.with("b", quick))))
                .isEmpty();
    }

    @Test
    void theOriginalNetworkIsDescribedInFull() {
        assertThat(RunFacts.settings(Summaries.with("a", TrainingSettings.of(Preset.ORIGINAL))))
                .extracting(fact -> fact.name() + ": " + fact.value())
                .contains(
                        "Network: 100-10-1", "Activation: sigmoid", "Optimiser: gradient descent", "Batch: 1 picture");
    }

    @Test
    void mistakesAreNamedWithTruthFirstTheMostFrequentOnTop() {
        Evaluation test = new Evaluation(
                List.of("paper", "rock", "scissors"), new int[][] {{10, 2, 0}, {0, 12, 1}, {5, 0, 7}}, 0.3);

        assertThat(Mistakes.of(test, 2))
                .extracting(Mistakes.Mistake::words)
                .containsExactly("5 of 12 “scissors” answered “paper”", "2 of 12 “paper” answered “rock”");
    }

    @Test
    void datesAreEnglishInTheGivenZone() {
        assertThat(RunWords.date(Instant.parse("2025-02-03T23:05:00Z"), ZoneId.of("Asia/Tokyo")))
                .isEqualTo("4 Feb 2025, 08:05");
    }
}
