package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.DataWords;

/**
 * Which runs are listed; what is empty does not choose.
 *
 * @param search words that all must occur
 * @param starred whether those without a star are left out
 * @param folder of the data they learned from
 */
record RunFilter(RunSearch search, boolean starred, Optional<RunState> state, Optional<Path> folder)
        implements Predicate<RunSummary> {
    static final RunFilter ALL = new RunFilter(RunSearch.of(""), false, Optional.empty(), Optional.empty());

    RunFilter withSearch(String text) {
        return new RunFilter(RunSearch.of(text), starred, state, folder);
    }

    RunFilter withStarred(boolean only) {
        return new RunFilter(search, only, state, folder);
    }

    RunFilter withState(Optional<RunState> only) {
        return new RunFilter(search, starred, only, folder);
    }

    RunFilter withFolder(Optional<Path> only) {
        return new RunFilter(search, starred, state, only);
    }

    /** What is chosen beside the words of the search, such as {@code Starred, Completed, hands}. */
    String words() {
        List<String> words = new ArrayList<>();
        if (starred) {
            words.add("Starred");
        }
        state.map(RunWords::state).ifPresent(words::add);
        folder.map(DataWords::name).ifPresent(words::add);
        return words.isEmpty() ? "All runs" : String.join(", ", words);
    }

    @Override
    public boolean test(RunSummary run) {
        return (!starred || run.starred())
                && state.map(run.state()::equals).orElse(true)
                && folder.map(run.folder()::equals).orElse(true)
                && search.test(run);
    }
}
