package org.hundredfold.ui.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.train.Evaluation;

/** The classes that a network mixes up most often. */
final class Mistakes {
    /**
     * Pictures of one class that were taken for another.
     *
     * @param truth index of the class
     * @param answer index of the class
     * @param words such as {@code 3 of 12 “paper” answered “rock”}
     */
    record Mistake(int truth, int answer, int count, String words) {}

    private Mistakes() {}

    /** The most frequent first. */
    static List<Mistake> of(Evaluation test, int limit) {
        List<Mistake> mistakes = new ArrayList<>();
        int[][] confusion = test.confusion();
        for (int truth = 0; truth < confusion.length; truth++) {
            for (int answer = 0; answer < confusion.length; answer++) {
                if (truth != answer && confusion[truth][answer] > 0) {
                    mistakes.add(new Mistake(truth, answer, confusion[truth][answer], words(test, truth, answer)));
                }
            }
        }
        return mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::count).reversed())
                .limit(limit)
                .toList();
    }

    /** What a cell of the confusion matrix says. */
    static String words(Evaluation test, int truth, int answer) {
        int[] row = test.confusion()[truth];
        return "%d of %d “%s” answered “%s”"
                .formatted(
                        row[answer],
                        IntStream.of(row).sum(),
                        test.classes().get(truth),
                        test.classes().get(answer));
    }
}
