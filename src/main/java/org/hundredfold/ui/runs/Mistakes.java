package org.hundredfold.ui.runs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.train.Evaluation;

/** The classes that a network mixes up most often. */
final class Mistakes {
    private Mistakes() {}

    /** Such as {@code "3 of 12 paper answered rock"}, the most frequent first. */
    static List<String> of(Evaluation test, int limit) {
        record Mistake(int truth, int answer, int count) {}
        List<Mistake> mistakes = new ArrayList<>();
        int[][] confusion = test.confusion();
        for (int truth = 0; truth < confusion.length; truth++) {
            for (int answer = 0; answer < confusion.length; answer++) {
                if (truth != answer && confusion[truth][answer] > 0) {
                    mistakes.add(new Mistake(truth, answer, confusion[truth][answer]));
                }
            }
        }
        List<String> classes = test.classes();
        return mistakes.stream()
                .sorted(Comparator.comparingInt(Mistake::count).reversed())
                .limit(limit)
                .map(mistake -> "%d of %d %s answered %s"
                        .formatted(
                                mistake.count,
                                IntStream.of(confusion[mistake.truth]).sum(),
                                classes.get(mistake.truth),
                                classes.get(mistake.answer)))
                .toList();
    }
}
