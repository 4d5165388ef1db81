package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hundredfold.data.Decision;

/** Pictures that the user had decided otherwise about when one run was trained than when another was. */
public record ChangedPictures(List<Changed> list) {
    private static final int NAMED = 3;

    /**
     * One of them.
     *
     * @param folder that its path lies below
     * @param before the class it was of; empty if it was left out
     * @param after the class it is of; empty if it is left out; not the same as before
     */
    public record Changed(Path folder, String picture, Optional<String> before, Optional<String> after) {
        private String words() {
            return before.isPresent() && after.isPresent()
                    ? "%s %s → %s".formatted(picture, before.get(), after.get())
                    : picture;
        }
    }

    private record Key(String picture, String content) {}

    public ChangedPictures {
        list = List.copyOf(list);
    }

    /** @param before by folder, as {@code after}; only folders that are in both are compared */
    static ChangedPictures between(Map<Path, List<Decision>> before, Map<Path, List<Decision>> after) {
        List<Changed> all = new ArrayList<>();
        before.forEach((folder, decisions) -> {
            if (after.containsKey(folder)) {
                add(all, folder, byKey(decisions), byKey(after.get(folder)));
            }
        });
        return new ChangedPictures(all);
    }

    private static Map<Key, Decision> byKey(List<Decision> decisions) {
        return decisions.stream()
                .collect(Collectors.toMap(each -> new Key(each.picture(), each.content()), Function.identity()));
    }

    private static void add(List<Changed> all, Path folder, Map<Key, Decision> before, Map<Key, Decision> after) {
        Map<Key, Decision> either =
                new TreeMap<>(Comparator.comparing(Key::picture).thenComparing(Key::content));
        either.putAll(before);
        either.putAll(after);
        either.forEach((key, decision) -> {
            Optional<String> was = label(before.get(key), decision);
            Optional<String> is = label(after.get(key), decision);
            if (!was.equals(is)) {
                all.add(new Changed(folder, key.picture, was, is));
            }
        });
    }

    private static Optional<String> label(Decision decision, Decision other) {
        return decision == null ? Optional.of(other.from()) : decision.to();
    }

    /** Such as {@code "2 pictures changed class: paper/012.png paper → rock, rock/3.png rock → star; 1 left out: star/4.png"}. */
    public String words() {
        String words = List.of(
                        words(
                                " changed class: ",
                                each -> each.before().isPresent()
                                        && each.after().isPresent()),
                        words(" left out: ", each -> each.after().isEmpty()),
                        words(" brought back: ", each -> each.before().isEmpty()))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "No picture changed." : words + ".";
    }

    private String words(String what, Predicate<Changed> kind) {
        List<Changed> these = list.stream().filter(kind).toList();
        if (these.isEmpty()) {
            return "";
        }
        String count = these.size() == 1 ? "1 picture" : these.size() + " pictures";
        String names = these.stream().limit(NAMED).map(Changed::words).collect(Collectors.joining(", "));
        String more = these.size() > NAMED ? " and %d more".formatted(these.size() - NAMED) : "";
        return count + what + names + more;
    }
}
