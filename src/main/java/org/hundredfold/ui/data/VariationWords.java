package org.hundredfold.ui.data;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hundredfold.train.Augmentation;

/** How pictures are varied, in few words. */
final class VariationWords {
    private VariationWords() {}

    /** Such as {@code "shift, turn, mirror"}, or {@code "off"}. */
    static String of(Augmentation amounts) {
        String words = Stream.of(
                        word("shift", amounts.shift()),
                        word("turn", amounts.rotation()),
                        word("zoom", amounts.scale()),
                        word("mirror", amounts.flip() ? 1 : 0),
                        word("brightness", amounts.brightness()),
                        word("contrast", amounts.contrast()),
                        word("grain", amounts.noise()),
                        word("cover", amounts.erasing()))
                .flatMap(each -> each)
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "off" : words;
    }

    private static Stream<String> word(String word, double amount) {
        return amount > 0 ? Stream.of(word) : Stream.empty();
    }
}
