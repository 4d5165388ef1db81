package org.hundredfold.ui.classify;

import java.util.Locale;

/** Something about a picture that can be turned up and down. */
enum Knob {
    /** Degrees, to the right. */
    ROTATION("Rotate", -180, 180, 0, 1, "%+.0f°", "turned %s by %.0f°", "right", "left"),
    /** Percent of the shorter side. */
    ACROSS("Move across", -50, 50, 0, 1, "%+.0f %%", "moved %s by %.0f %%", "right", "left"),
    /** Percent of the shorter side. */
    DOWN("Move down", -50, 50, 0, 1, "%+.0f %%", "moved %s by %.0f %%", "down", "up"),
    /** Percent of its own size. */
    SIZE("Size", 50, 300, 100, 1, "%.0f %%", "made %s by %.0f %%", "larger", "smaller"),
    /** Percent of the way to white, or below 0 to black. */
    BRIGHTNESS("Brightness", -100, 100, 0, 1, "%+.0f %%", "made %s by %.0f %%", "brighter", "darker"),
    /** How far it spreads: percent of the shorter side. */
    BLUR("Blur", 0, 5, 0, 0.1, "%.1f %%", "blurred by %2$.1f %%", "", "");

    private final String title;
    private final double least;
    private final double most;
    private final double rest;
    private final double step;
    private final String format;
    private final String phrase;
    private final String more;
    private final String less;

    Knob(
            String title,
            double least,
            double most,
            double rest,
            double step,
            String format,
            String phrase,
            String more,
            String less) {
        this.title = title;
        this.least = least;
        this.most = most;
        this.rest = rest;
        this.step = step;
        this.format = format;
        this.phrase = phrase;
        this.more = more;
        this.less = less;
    }

    String title() {
        return title;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** Where it changes nothing. */
    double rest() {
        return rest;
    }

    /** The smallest change that is worth trying. */
    double step() {
        return step;
    }

    /** An amount beside its slider, such as {@code +14°}. */
    String words(double amount) {
        return String.format(Locale.ROOT, amount == 0 ? format.replace("+", "") : format, amount);
    }

    /** What an amount other than {@link #rest} does, such as {@code turned right by 14°}. */
    String done(double amount) {
        double by = amount - rest;
        return String.format(Locale.ROOT, phrase, by > 0 ? more : less, Math.abs(by));
    }
}
