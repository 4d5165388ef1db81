package org.hundredfold.train;

import java.util.List;
import java.util.stream.IntStream;

/** What a picture counts so that every class counts alike: the mean number of pictures a class over its own class's. */
final class ClassWeights {
    private ClassWeights() {}

    /** @param counts training pictures of each class; of one without any the weight is 1 */
    static List<Double> of(int[] counts) {
        long classes = IntStream.of(counts).filter(count -> count > 0).count();
        double mean = (double) IntStream.of(counts).sum() / classes;
        return IntStream.of(counts)
                .mapToObj(count -> count == 0 ? 1.0 : mean / count)
                .toList();
    }
}
