package org.hundredfold.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which of several networks is best, by the pictures that all of them were tested on as the same class, matched by the content
 * of their files. Each counts once.
 *
 * @param pictures that are compared
 * @param others pictures of one test or more that are not
 * @param right how many of the compared pictures each network gets right, in the order of the networks
 * @param p how probable the lead of the best over each would be by chance: McNemar's exact test, corrected for the number of
 *     comparisons by Holm's method (1979); 1 for the best itself
 */
public record BestOfSeveral(int pictures, int others, List<Integer> right, List<Double> p) {
    public BestOfSeveral {
        right = List.copyOf(right);
        p = List.copyOf(p);
    }

    /** @param tests the answers of each network, of two or more */
    public static BestOfSeveral of(List<List<PictureAnswer>> tests) {
        List<Map<String, PictureAnswer>> byContent =
                tests.stream().map(BestOfSeveral::byContent).toList();
        Set<String> all =
                byContent.stream().flatMap(test -> test.keySet().stream()).collect(Collectors.toSet());
        List<String> shared = byContent.get(0).keySet().stream()
                .filter(content -> isShared(content, byContent))
                .toList();
        List<List<PictureAnswer>> compared = byContent.stream()
                .map(test -> shared.stream().map(test::get).toList())
                .toList();
        List<Integer> right = compared.stream()
                .map(answers ->
                        (int) answers.stream().filter(PictureAnswer::right).count())
                .toList();
        int best = right.indexOf(Collections.max(right));
        List<Double> p = compared.stream()
                .map(answers -> AnswerComparison.of(compared.get(best), answers).p())
                .toList();
        return new BestOfSeveral(shared.size(), all.size() - shared.size(), right, holm(p, best));
    }

    private static Map<String, PictureAnswer> byContent(List<PictureAnswer> answers) {
        Map<String, PictureAnswer> byContent = new LinkedHashMap<>();
        answers.forEach(answer -> byContent.putIfAbsent(answer.content(), answer));
        return byContent;
    }

    private static boolean isShared(String content, List<Map<String, PictureAnswer>> tests) {
        return tests.stream().allMatch(test -> test.containsKey(content))
                && tests.stream()
                                .map(test -> test.get(content).truth())
                                .distinct()
                                .count()
                        == 1;
    }

    /** The smallest is multiplied by the number of comparisons, the next by one less, and none becomes smaller than one before. */
    private static List<Double> holm(List<Double> p, int best) {
        List<Double> corrected = new ArrayList<>(Collections.nCopies(p.size(), 1.0));
        List<Integer> ascending = IntStream.range(0, p.size())
                .filter(i -> i != best)
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .toList();
        double before = 0;
        for (int rank = 0; rank < ascending.size(); rank++) {
            int i = ascending.get(rank);
            before = Math.max(before, Math.min(1, (ascending.size() - rank) * p.get(i)));
            corrected.set(i, before);
        }
        return corrected;
    }

    /**
     * In a sentence.
     *
     * @param names of the networks, in their order
     */
    public String words(List<String> names) {
        if (pictures == 0) {
            return "No picture was in the tests of all these runs, so their scores cannot be compared.";
        }
        int most = Collections.max(right);
        List<String> leading = IntStream.range(0, right.size())
                .filter(i -> right.get(i) == most)
                .mapToObj(names::get)
                .toList();
        if (leading.size() > 1) {
            return "No run is best: %s each get %d of %d right.".formatted(and(leading), most, pictures);
        }
        String best = leading.get(0);
        List<Integer> rest = IntStream.range(0, right.size())
                .filter(i -> right.get(i) < most)
                .boxed()
                .toList();
        List<String> doubtful = rest.stream()
                .filter(i -> p.get(i) >= AnswerComparison.SIGNIFICANT)
                .map(i -> "%s (%s)".formatted(names.get(i), McNemar.words(p.get(i))))
                .toList();
        if (!doubtful.isEmpty()) {
            return "%s is best, but its lead over %s may be chance.".formatted(best, and(doubtful));
        }
        double largest = rest.stream().mapToDouble(p::get).max().orElseThrow();
        return "%s is better than the %d others, %s."
                .formatted(best, rest.size(), McNemar.words(largest).replace("p = ", "p at most "));
    }

    private static String and(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
