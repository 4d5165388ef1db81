package org.hundredfold.data;

/** Which of ink and paper is the darker. */
public enum Polarity {
    /** Black on white. */
    DARK_ON_LIGHT(0xFFFFFF, 0x000000),
    /** White on black. */
    LIGHT_ON_DARK(0x000000, 0xFFFFFF);

    private final int paper;
    private final int ink;

    Polarity(int paper, int ink) {
        this.paper = paper;
        this.ink = ink;
    }

    /** {@code 0xRRGGBB}. */
    public int paper() {
        return paper;
    }

    /** {@code 0xRRGGBB}. */
    public int ink() {
        return ink;
    }
}
