package org.hundredfold.ui.data;

import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.train.Augmentation;

/** How pictures are varied, in few words. */
final class VariationWords {
    private static final int NAMED = 3;

    private VariationWords() {}

    /** Such as {@code "shift, turn, zoom"}, {@code "shift, turn and 3 more"} and {@code "off"}. */
    static String of(Augmentation amounts) {
        List<String> words = Stream.of(
                        word("shift", amounts.shift()),
                        word("turn", amounts.rotation()),
                        word("zoom", amounts.scale()),
                        word("mirror", amounts.flip() ? 1 : 0),
                        word("brightness", amounts.brightness()),
                        word("contrast", amounts.contrast()),
                        word("grain", amounts.noise()),
                        word("cover", amounts.erasing()))
                .flatMap(each -> each)
                .toList();
        if (words.size() > NAMED) {
            return "%s, %s and %d more".formatted(words.get(0), words.get(1), words.size() - 2);
        }
        return words.isEmpty() ? "off" : String.join(", ", words);
    }

    private static Stream<String> word(String word, double amount) {
        return amount > 0 ? Stream.of(word) : Stream.empty();
    }
}
