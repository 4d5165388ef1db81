package org.hundredfold.data;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hundredfold.data.Finding.Kind;

/** Finds classes with far fewer pictures than the largest: a network would rather not answer with them. */
final class Imbalance {
    /** Of the largest class's pictures. */
    private static final double FEW = 0.2;

    private Imbalance() {}

    static Optional<Finding> in(DataSet data) {
        int[] counts = data.counts();
        int[] labels = data.labels();
        int most = IntStream.of(counts).max().orElse(0);
        List<String> small = IntStream.range(0, counts.length)
                .filter(label -> counts[label] < FEW * most)
                .mapToObj(label -> "%s has %d".formatted(data.classes().get(label), counts[label]))
                .toList();
        if (small.isEmpty()) {
            return Optional.empty();
        }
        int[] pictures = IntStream.range(0, labels.length)
                .filter(i -> counts[labels[i]] < FEW * most)
                .toArray();
        String text = "The largest class has %d pictures, but %s."
                .formatted(most, small.stream().collect(Collectors.joining(", ")));
        return Optional.of(new Finding(Kind.IMBALANCE, new PictureFiles(data, pictures), text));
    }
}
