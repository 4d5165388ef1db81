package org.hundredfold.ui.runs;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hundredfold.runs.RunSummary;

/** Finds the runs in whose name, note, settings, state or data every word occurs. */
record RunSearch(List<String> words) implements Predicate<RunSummary> {
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static RunSearch of(String text) {
        return new RunSearch(SPACE.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    @Override
    public boolean test(RunSummary run) {
        String known = String.join(
                        " ",
                        run.name(),
                        run.note(),
                        RunWords.state(run),
                        RunWords.settings(run),
                        run.folder().toString(),
                        String.join(" ", run.classes()))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(known::contains);
    }
}
