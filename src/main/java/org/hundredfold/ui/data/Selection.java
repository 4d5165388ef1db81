package org.hundredfold.ui.data;

import java.util.BitSet;
import java.util.stream.IntStream;

/** Which pictures are selected, by number, so that it survives another filter. */
final class Selection {
    private final BitSet numbers = new BitSet();
    private int anchor;

    /** Only the picture at a place; none if the place is negative. */
    void only(int[] shown, int place) {
        numbers.clear();
        anchor = place;
        if (place >= 0) {
            numbers.set(shown[place]);
        }
    }

    /** Adds the picture at a place, or takes it out. */
    void toggle(int[] shown, int place) {
        numbers.flip(shown[place]);
        anchor = place;
    }

    /** All from where the selection began up to a place. */
    void range(int[] shown, int place) {
        anchor = Math.max(0, Math.min(anchor, shown.length - 1));
        numbers.clear();
        for (int i = Math.min(anchor, place); i <= Math.max(anchor, place); i++) {
            numbers.set(shown[i]);
        }
    }

    void all(int[] shown) {
        IntStream.of(shown).forEach(numbers::set);
    }

    /** Forgets what is not shown. */
    void keepOnly(int[] shown) {
        BitSet visible = new BitSet();
        IntStream.of(shown).forEach(visible::set);
        numbers.and(visible);
    }

    void clear() {
        numbers.clear();
    }

    boolean contains(int number) {
        return numbers.get(number);
    }

    /** The smallest number, or -1. */
    int first() {
        return numbers.nextSetBit(0);
    }

    /** Ascending. */
    int[] toArray() {
        return numbers.stream().toArray();
    }
}
