package org.hundredfold.export;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.export.Exported.Trial;
import org.hundredfold.model.Answer.Score;

/**
 * What a file answers to pictures, beside the program's own answers.
 *
 * @param tool what has read the file
 */
public record Comparison(String tool, List<Pair> pairs) {
    /** Of two probabilities; more than sums in another order explain. */
    public static final double LARGEST_ALLOWED = 1e-4;

    /** @param answer of the file: a probability for each class */
    public record Pair(GoldenPicture golden, float[] answer) {
        /** The largest of two probabilities; NaN where the file gives none. */
        public double difference() {
            double[] expected = golden.probabilities();
            return IntStream.range(0, expected.length)
                    .mapToDouble(i -> Math.abs(expected[i] - answer[i]))
                    .reduce(0, Math::max);
        }

        /** The class that the file finds most probable; the first of equals. */
        public Score best() {
            List<Score> scores = golden.answer().scores();
            return IntStream.range(0, answer.length)
                    .mapToObj(i -> new Score(scores.get(i).className(), answer[i]))
                    .sorted(Comparator.comparingDouble(Score::probability).reversed())
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Comparison {
        pairs = List.copyOf(pairs);
    }

    public Trial trial() {
        return new Trial(
                tool,
                pairs.size(),
                pairs.stream().mapToDouble(Pair::difference).reduce(0, Math::max),
                DecodingDifference.of(pairs.stream().map(Pair::golden).toList()));
    }

    /** @throws ExplainedException if probabilities differ by more than {@link #LARGEST_ALLOWED}, or are no numbers */
    public void requireSame(Path out) {
        for (Pair pair : pairs) {
            double difference = pair.difference();
            if (!(difference <= LARGEST_ALLOWED)) {
                throw new ExplainedException(String.format(
                        Locale.ROOT,
                        "%s is not written, because it would not answer as the run does: for the picture \"%s\" a probability"
                                + " differs by %.1e in %s, and %.0e is the most. Choose another format.",
                        out,
                        pair.golden().name(),
                        difference,
                        tool,
                        LARGEST_ALLOWED));
            }
        }
    }
}
