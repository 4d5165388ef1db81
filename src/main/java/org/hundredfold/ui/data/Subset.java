package org.hundredfold.ui.data;

import java.util.Optional;
import org.hundredfold.data.Finding.Kind;

/**
 * Which pictures of a class the grid shows.
 *
 * @param finding the kind that something was found of, only with {@link What#FOUND}
 */
record Subset(What what, Optional<Kind> finding) {
    enum What {
        /** All of the folder that are not left out. */
        ALL,
        EXCLUDED,
        MOVED,
        /** Those of the test folder that are not left out. */
        TEST,
        FOUND
    }

    static final Subset ALL = of(What.ALL);
    static final Subset EXCLUDED = of(What.EXCLUDED);
    static final Subset MOVED = of(What.MOVED);
    static final Subset TEST = of(What.TEST);

    private static Subset of(What what) {
        return new Subset(what, Optional.empty());
    }

    static Subset of(Kind kind) {
        return new Subset(What.FOUND, Optional.of(kind));
    }

    /** Such as {@code "Near duplicates"}. */
    String words() {
        return switch (what) {
            case ALL -> "Not excluded";
            case EXCLUDED -> "Excluded";
            case MOVED -> "Moved to another class";
            case TEST -> "Test folder";
            case FOUND -> finding.map(KindWords::name).orElse("");
        };
    }
}
