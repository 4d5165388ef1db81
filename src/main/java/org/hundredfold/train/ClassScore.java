package org.hundredfold.train;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a network does on one class, by the usual measures (van Rijsbergen, Information Retrieval, 1979, chapter 7). Each is in
 * [0, 1], or NaN where it divides nothing by nothing.
 *
 * @param pictures of the class
 * @param right of them answered rightly
 * @param precision share of the answers with this class that are right; NaN if it is never the answer
 * @param recall share of the pictures of this class that are answered rightly; NaN without any
 * @param f1 harmonic mean of both, 2 right / (answers with this class + pictures of it); NaN if there is neither
 */
public record ClassScore(String name, int pictures, int right, double precision, double recall, double f1) {
    /** One for each class, in their order. */
    public static List<ClassScore> of(Evaluation evaluation) {
        return IntStream.range(0, evaluation.classes().size())
                .mapToObj(label -> of(evaluation, label))
                .toList();
    }

    private static ClassScore of(Evaluation evaluation, int label) {
        int[][] confusion = evaluation.confusion();
        int right = confusion[label][label];
        int pictures = IntStream.of(confusion[label]).sum();
        int answers = IntStream.range(0, confusion.length)
                .map(truth -> confusion[truth][label])
                .sum();
        return new ClassScore(
                evaluation.classes().get(label),
                pictures,
                right,
                (double) right / answers,
                (double) right / pictures,
                2.0 * right / (answers + pictures));
    }
}
