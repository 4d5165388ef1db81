package org.hundredfold.ui.classify;

/** How broad a pen draws. */
enum PenWidth {
    FINE("Fine", 0.5),
    MEDIUM("Medium", 1),
    BROAD("Broad", 2);

    private final String words;
    private final double factor;

    PenWidth(String words, double factor) {
        this.words = words;
        this.factor = factor;
    }

    @Override
    public String toString() {
        return words;
    }

    /** To be multiplied with a pen's own width. */
    double factor() {
        return factor;
    }
}
