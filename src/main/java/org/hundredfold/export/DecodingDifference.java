package org.hundredfold.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.model.Answer;

/**
 * How far the answers of {@code classify} are from those to all pixels of the same files.
 *
 * @param pictures how many files there were, all that are no noise
 * @param largest difference of two probabilities of any picture
 * @param median over the pictures of their largest differences
 * @param otherClass how many pictures get another class
 */
public record DecodingDifference(int pictures, double largest, double median, int otherClass) {
    /** Why there may be one. */
    public static final String WHY =
            "Hundredfold decodes pictures that are far larger than its network needs with less detail, when it learns and when it"
                    + " answers. Other programs decode them in full.";

    /** Empty if none of the pictures is of a file. */
    public static Optional<DecodingDifference> of(List<GoldenPicture> pictures) {
        List<GoldenPicture> files = pictures.stream()
                .filter(picture -> picture.classified().isPresent())
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        double[] differences = files.stream()
                .mapToDouble(file -> between(file.answer(), file.classified().orElseThrow()))
                .sorted()
                .toArray();
        long others = files.stream()
                .filter(file -> file.answer().bestIndex()
                        != file.classified().orElseThrow().bestIndex())
                .count();
        return Optional.of(new DecodingDifference(
                files.size(), differences[differences.length - 1], median(differences), (int) others));
    }

    private static double between(Answer some, Answer other) {
        double[] probabilities = some.probabilities();
        double[] others = other.probabilities();
        return IntStream.range(0, others.length)
                .mapToDouble(i -> Math.abs(probabilities[i] - others[i]))
                .reduce(0, Math::max);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return Arrays.stream(sorted, sorted.length - 1 - half, half + 1)
                .average()
                .orElseThrow();
    }

    /** In sentences. */
    public String words() {
        return largest == 0
                ? "Asked about the files of the %,d that are yours, Hundredfold answers the same.".formatted(pictures)
                : String.format(
                        Locale.ROOT,
                        "Asked about the files of the %,d that are yours, Hundredfold answers a little otherwise: a probability"
                                + " differs by up to %.1e, %.1e in the median, and the class is another one for %,d of them. %s",
                        pictures,
                        largest,
                        median,
                        otherClass,
                        WHY);
    }
}
