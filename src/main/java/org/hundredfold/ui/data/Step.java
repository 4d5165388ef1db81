package org.hundredfold.ui.data;

import java.util.stream.IntStream;

/**
 * One thing that the user has done to some pictures, and how to take it back.
 *
 * @param words what was done, such as {@code "Exclude 12 pictures"}
 * @param pictures their numbers in the {@link Album}
 * @param about what was changed of them
 * @param before what each had
 * @param after what each has got
 */
record Step(String words, int[] pictures, About about, int[] before, int[] after) {
    enum About {
        /** The label, or {@link Decisions#EXCLUDED}. */
        CLASS,
        /** The label that the user has found to be right, or {@link Decisions#OPEN}. */
        RIGHT
    }

    boolean isNothing() {
        return pictures.length == 0;
    }

    /** The part of it that concerns pictures with a number below this. */
    Step below(int limit) {
        int[] kept = IntStream.range(0, pictures.length)
                .filter(i -> pictures[i] < limit)
                .toArray();
        return new Step(words, at(kept, pictures), about, at(kept, before), at(kept, after));
    }

    private static int[] at(int[] places, int[] values) {
        return IntStream.of(places).map(i -> values[i]).toArray();
    }
}
