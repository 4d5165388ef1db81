package org.hundredfold.train.doctor;

import java.util.List;

/**
 * Something that goes wrong in a training, or makes its score worth less, and what to try instead.
 *
 * @param epoch after which it was seen; 0 before the first was finished
 * @param sentence or two, for the user
 * @param evidence the figures behind it, the weightiest first
 */
public record Finding(Kind kind, int epoch, String sentence, List<Figure> evidence, Remedy remedy) {
    /** Of which a training has at most one finding each. Stored by name. */
    public enum Kind {
        /** The loss grows beyond all bounds. */
        DIVERGING,
        /** Steps so large that the network does worse than one that guesses. */
        RATE_TOO_HIGH,
        /** Steps so small that the network hardly learns. */
        RATE_TOO_LOW,
        /** Hidden units that answer 0 to every picture, and so learn nothing any more. */
        DEAD_UNITS,
        /** It learns its pictures by heart and gets worse on others. */
        OVERFITTING,
        /** A class that is never the answer. */
        UNANSWERED_CLASS,
        /** Test pictures that look like training pictures, enough to make the score too good. */
        LEAKAGE
    }

    /**
     * A number that was measured.
     *
     * @param name in words with underscores, such as {@code update_ratio}
     */
    public record Figure(String name, double value) {}

    /** Name of the figure that says how far an update moved the weights. */
    static final String UPDATE_RATIO = "update_ratio";

    public Finding {
        evidence = List.copyOf(evidence);
    }
}
