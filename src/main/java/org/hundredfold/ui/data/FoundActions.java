package org.hundredfold.ui.data;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hundredfold.data.Finding.Kind;

/**
 * What can be done about all findings of a kind at once.
 *
 * @param compare opens some findings at one of them
 * @param filter shows in the grid what it lets pass
 */
record FoundActions(Decisions decisions, BiConsumer<List<Found>, Integer> compare, Consumer<Subset> filter) {
    /** What {@link #settle} does, as a button says it; empty if there is nothing that is right for all. */
    String settling(Kind kind) {
        return switch (kind) {
            case DUPLICATE, NEAR_DUPLICATE -> "Exclude all but the first of each";
            case LEAK -> "Leave these out of the test";
            default -> "";
        };
    }

    /** One step, which can be undone as one. */
    void settle(FoundGroup group) {
        IntStream concerned = group.findings().stream()
                .flatMapToInt(found -> group.kind() == Kind.LEAK ? tested(found) : copies(found));
        decisions.exclude(concerned.distinct().sorted().toArray());
    }

    private IntStream tested(Found found) {
        return IntStream.of(found.pictures()).filter(decisions.albumProperty().get()::isTest);
    }

    private IntStream copies(Found found) {
        return IntStream.of(found.pictures())
                .sorted()
                .filter(number -> !decisions.isExcluded(number))
                .skip(1);
    }
}
