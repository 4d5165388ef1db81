package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;

/** What a training does beside plain steps on pictures as they are, in words; what it does not do is left out. */
public final class RecipeWords {
    private RecipeWords() {}

    /** Such as {@code warm-up over 5 % of the steps, cosine}; {@code plain} if it does nothing beside. */
    public static String of(Recipe recipe) {
        List<String> words = new ArrayList<>();
        add(words, recipe.standardise(), "standardised pictures");
        add(words, recipe.warmUp() > 0, "warm-up over " + percent(recipe.warmUp()) + " of the steps");
        add(words, recipe.cosine(), "cosine");
        add(words, recipe.labelSmoothing() > 0, "labels smoothed by " + percent(recipe.labelSmoothing()));
        add(words, recipe.balanced(), "balanced classes");
        return words.isEmpty() ? "plain" : String.join(", ", words);
    }

    /** Such as {@code moved by up to 10 %, mirrored}; {@code off} if pictures stay as they are. */
    public static String of(Augmentation varied) {
        List<String> words = new ArrayList<>();
        add(words, varied.shift() > 0, "moved by up to " + percent(varied.shift()));
        add(words, varied.rotation() > 0, "turned by up to " + SettingsGrid.text(varied.rotation()) + " degrees");
        add(words, varied.scale() > 0, "scaled by up to " + percent(varied.scale()));
        add(words, varied.flip(), "mirrored");
        add(words, varied.brightness() > 0, "lighter or darker by up to " + percent(varied.brightness()));
        add(words, varied.contrast() > 0, "contrast changed by up to " + percent(varied.contrast()));
        add(words, varied.noise() > 0, "noise of " + percent(varied.noise()));
        add(words, varied.erasing() > 0, "rectangles of up to " + percent(varied.erasing()) + " erased");
        return words.isEmpty() ? "off" : String.join(", ", words);
    }

    private static void add(List<String> words, boolean differs, String word) {
        if (differs) {
            words.add(word);
        }
    }

    private static String percent(double share) {
        return SettingsGrid.text(Math.round(share * 1e6) / 1e4) + " %";
    }
}
