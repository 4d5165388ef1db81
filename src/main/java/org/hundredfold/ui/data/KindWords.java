package org.hundredfold.ui.data;

import java.util.Map;
import org.hundredfold.data.Finding.Kind;

/** Kinds of findings in words. */
final class KindWords {
    private static final Map<Kind, String> NAMES = Map.of(
            Kind.CONTRADICTION, "Same picture in two classes",
            Kind.LEAK, "Test pictures known from training",
            Kind.DUPLICATE, "Duplicates",
            Kind.NEAR_DUPLICATE, "Near duplicates",
            Kind.FLAT, "Flat pictures",
            Kind.TINY, "Tiny pictures",
            Kind.DARK, "Very dark pictures",
            Kind.BRIGHT, "Very bright pictures",
            Kind.BLURRED, "Blurred pictures",
            Kind.IMBALANCE, "Small classes");

    private KindWords() {}

    /** Such as {@code "Near duplicates"}. */
    static String name(Kind kind) {
        return NAMES.getOrDefault(kind, kind.name());
    }
}
