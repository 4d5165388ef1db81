package org.hundredfold.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.Evaluation;
import org.hundredfold.train.PictureAnswer;
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
    void anIntervalAboveSomeOfTheOthersOnlyNamesNone() {
        assertThat(ScoreVerdict.of(List.of(
                        Summaries.scored("a", "same", 0.7, 0.65, 0.75),
                        Summaries.scored("b", "same", 0.9, 0.85, 0.93),
                        Summaries.scored("c", "same", 0.88, 0.83, 0.91))))
                .isEqualTo("The intervals overlap, so which of these runs is best may be chance.");
    }

    @Test
    void scoresOnDifferentPicturesAreNotCompared() {
        assertThat(ScoreVerdict.of(List.of(
                        Summaries.scored("a", "one", 0.7, 0.65, 0.75),
                        Summaries.scored("b", "other", 0.9, 0.85, 0.93))))
                .isEqualTo("These runs were tested on different pictures, so their scores cannot be compared.");
    }

    @Test
    void scoresOnOtherTestFoldersOrDrawsOfTheSamePicturesAreNotComparedEither() {
        String apart = "These runs were tested on different pictures, so their scores cannot be compared.";
        assertThat(ScoreVerdict.of(List.of(
                        Summaries.tested("a", "same", "one", 0.7, 0.65, 0.75),
                        Summaries.tested("b", "same", "one", 0.7, 0.65, 0.75),
                        Summaries.tested("c", "same", "other", 0.9, 0.85, 0.93))))
                .isEqualTo(apart);
        assertThat(ScoreVerdict.of(
                        List.of(Summaries.drawn("a", 1, 0.7, 0.65, 0.75), Summaries.drawn("b", 2, 0.9, 0.85, 0.93))))
                .isEqualTo(apart);
    }

    @Test
    void scoresOnTheSameTestFolderAreComparedWhateverWasLearnedFrom() {
        assertThat(ScoreVerdict.of(List.of(
                        Summaries.tested("a", "one", "test", 0.7, 0.65, 0.75),
                        Summaries.tested("b", "other", "test", 0.9, 0.85, 0.93),
                        Summaries.tested("c", "third", "test", 0.7, 0.65, 0.75))))
                .isEqualTo("b is better than chance explains: its interval lies above all others.");
    }

    @Test
    void threeRunsAreHeldAgainstEachOtherByThePicturesOfAllTheirTests() {
        List<RunSummary> runs = List.of(
                Summaries.tested("a", "one", "small", 1, 0.5, 1),
                Summaries.tested("b", "other", "large", 0, 0, 0.1),
                Summaries.tested("c", "other", "large", 0.5, 0.4, 0.6));
        List<PictureAnswer> first = answers(0, 10, "rock");
        List<PictureAnswer> second = answers(0, 20, "paper");

        assertThat(ComparedScores.of(runs, List.of(in(first), in(second), in(answers(0, 20, "paper")))))
                .isEqualTo(
                        new ComparedScores(
                                "a is better than the 2 others, p at most 0.004.",
                                "By McNemar's exact test on 10 pictures that all were tested on, corrected by Holm for 2 comparisons."
                                        + " Right: a 10, b 0, c 0. Not compared: 10 pictures that are not in all tests, or of another class in one."));
        assertThat(ComparedScores.of(runs, List.of(in(first), in(second), in(answers(20, 30, "rock")))))
                .isEqualTo(new ComparedScores(
                        "No picture was in the tests of all these runs, so their scores cannot be compared.", ""));
    }

    @Test
    void ofTwoRunsThoseMistakesComeFirstOfWhichTheNetworkWasSurest() {
        List<PictureAnswer> right = List.of(answer(0, "rock", 0.1f), answer(1, "rock", 0.2f), answer(2, "rock", 0.3f));
        List<PictureAnswer> wrong =
                List.of(answer(0, "paper", 0.5f), answer(1, "paper", 0.9f), answer(2, "paper", 0.7f));
        RunSummary a = Summaries.scored("a", "same", 1, 0.5, 1);
        RunSummary b = Summaries.scored("b", "same", 0, 0, 0.5);

        assertThat(Compared.of(a, in(right), b, in(wrong)).onlyFirst().list())
                .extracting(tested -> tested.answer().picture())
                .containsExactly("rock/1", "rock/2", "rock/0");
        assertThat(Compared.of(a, in(wrong), b, in(right)).onlySecond().list())
                .extracting(tested -> tested.answer().picture())
                .containsExactly("rock/1", "rock/2", "rock/0");
    }

    private static TestAnswers in(List<PictureAnswer> answers) {
        return new TestAnswers(Path.of("hands"), answers);
    }

    private static List<PictureAnswer> answers(int from, int to, String answer) {
        return IntStream.range(from, to).mapToObj(i -> answer(i, answer, 0.5f)).toList();
    }

    private static PictureAnswer answer(int picture, String answer, float probability) {
        return new PictureAnswer("rock/" + picture, "content " + picture, "rock", answer, probability);
    }

    @Test
    void theTestFolderIsAmongWhatDiffers() {
        assertThat(RunFacts.differences(List.of(
                        Summaries.tested("a", "same", "one", 0.7, 0.65, 0.75),
                        Summaries.scored("b", "same", 0.7, 0.65, 0.75))))
                .containsExactly(
                        new Difference("Test folder", List.of("test-one", "–")),
                        new Difference("Test fingerprint", List.of("one", "–")));
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
