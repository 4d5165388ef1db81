package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.runs.Repetitions;
import org.hundredfold.runs.Repetitions.Repeated;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.Verdict;

/**
 * What the store and the disk know of a run beside what was kept with it.
 *
 * @param missing the first of its folders that is nowhere
 * @param now where its folder is, if that is elsewhere
 * @param repetition sentences on the run that it repeats, and on those that repeat it
 */
record RunOrigins(Optional<Path> missing, Optional<Path> now, List<String> repetition) {
    /** Asks the disk, so not for the thread of the window. */
    static RunOrigins of(RunStore store, long run) {
        Optional<Path> folder = store.find(Long.toString(run)).map(summary -> summary.folder());
        return new RunOrigins(
                store.whereabouts().missing(run),
                folder.flatMap(was -> store.whereabouts().now(was).filter(now -> !now.equals(was))),
                repetition(store.repetitions(), run));
    }

    private static List<String> repetition(Repetitions repetitions, long run) {
        List<String> sentences = new ArrayList<>();
        repetitions.repeatedBy(run).ifPresent(before -> sentences.add("This run repeats %s.".formatted(before.name())));
        repetitions.verdict(run).map(Verdict::words).ifPresent(sentences::add);
        repetitions.of(run).forEach(again -> sentences.add("Repeated: %s, %s".formatted(again.name(), inShort(again))));
        return sentences;
    }

    private static String inShort(Repeated again) {
        String without = again.state() == RunState.RUNNING ? "still training" : "ended too early for a verdict";
        return again.verdict().map(Verdict::inShort).orElse(without);
    }
}
