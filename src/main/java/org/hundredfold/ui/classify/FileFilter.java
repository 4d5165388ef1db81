package org.hundredfold.ui.classify;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hundredfold.model.Answer.Score;

/**
 * Finds files by their names or their answers.
 *
 * @param text that occurs in the name or in a class that is answered
 */
record FileFilter(String text, Which which) implements Predicate<FileRow> {
    /** Below, an answer is little better than a guess. */
    private static final double SURE = 0.6;

    enum Which {
        ALL("All", row -> true),
        UNSURE(
                "Below 60 %",
                row -> row.best().filter(best -> best.probability() < SURE).isPresent()),
        NEVER_SEEN("Never seen", FileRow::isNeverSeen),
        UNREADABLE("Unreadable", row -> !row.isReadable()),
        /** For two networks only. */
        DISPUTED("They differ", FileRow::isDisputed);

        private final String words;
        private final Predicate<FileRow> holds;

        Which(String words, Predicate<FileRow> holds) {
            this.words = words;
            this.holds = holds;
        }

        String words() {
            return words;
        }
    }

    @Override
    public boolean test(FileRow row) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return which.holds.test(row)
                && Stream.concat(
                                Stream.of(row.name()),
                                Stream.of(row.best(), row.beside())
                                        .flatMap(Optional::stream)
                                        .map(Score::className))
                        .anyMatch(known -> known.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
