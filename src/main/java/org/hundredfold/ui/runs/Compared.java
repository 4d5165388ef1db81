package org.hundredfold.ui.runs;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.AnswerComparison;
import org.hundredfold.train.AnswerComparison.Pair;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.ui.common.Formats;

/**
 * Two runs held against each other.
 *
 * @param verdict in a sentence
 * @param counts what it rests on, in a sentence
 * @param onlyFirst pictures that the first alone gets right; those first of which the other was surest
 * @param onlySecond the same for the second
 */
record Compared(String verdict, String counts, TestedPictures onlyFirst, TestedPictures onlySecond) {
    /** Asks the disk, so not for the thread of the window. */
    static Compared of(RunSummary first, TestAnswers a, RunSummary second, TestAnswers b) {
        AnswerComparison comparison = AnswerComparison.of(a.answers(), b.answers());
        Function<Pair, String> words = pair -> "%s %s; %s %s"
                .formatted(first.name(), RunWords.answer(pair.first()), second.name(), RunWords.answer(pair.second()));
        return new Compared(
                comparison.words(first.name(), second.name()),
                counts(comparison),
                pictures(a, comparison.onlyFirst(), Pair::second, words),
                pictures(a, comparison.onlySecond(), Pair::first, words));
    }

    private static TestedPictures pictures(
            TestAnswers tested, List<Pair> pairs, Function<Pair, PictureAnswer> wrong, Function<Pair, String> words) {
        return TestedPictures.in(
                tested.folder(),
                pairs.stream()
                        .sorted(Comparator.comparing(
                                        (Pair pair) -> wrong.apply(pair).probability())
                                .reversed())
                        .map(pair -> new TestedPicture(tested.folder(), pair.first(), words.apply(pair)))
                        .toList());
    }

    private static String counts(AnswerComparison comparison) {
        String text = "By McNemar's exact test on %s that both were tested on: %s both right, %s both wrong."
                .formatted(
                        Formats.count(comparison.pictures(), "picture", "pictures"),
                        Formats.count(comparison.bothRight()),
                        Formats.count(comparison.bothWrong()));
        int left = comparison.unshared() + comparison.relabelled() + comparison.copies();
        return left == 0
                ? text
                : text
                        + " Not compared: %s in one test only, %s of another class in the other, %s."
                                .formatted(
                                        Formats.count(comparison.unshared()),
                                        Formats.count(comparison.relabelled()),
                                        Formats.count(comparison.copies(), "copy", "copies"));
    }
}
