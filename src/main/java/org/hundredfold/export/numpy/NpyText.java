package org.hundredfold.export.numpy;

import java.util.List;

/** Texts, which NumPy keeps as UTF-32, each as long as the longest; what ends in the character 0 loses it. */
public record NpyText(List<Integer> shape, List<String> values) implements NpyArray {
    static final int BYTES_PER_CHARACTER = 4;

    public NpyText {
        shape = List.copyOf(shape);
        values = List.copyOf(values);
        if (NpyArray.count(shape) != values.size()) {
            throw new IllegalArgumentException("%d texts have not the shape %s".formatted(values.size(), shape));
        }
    }

    /** A single one. */
    public static NpyText of(String text) {
        return new NpyText(List.of(), List.of(text));
    }

    /** A row of them. */
    public static NpyText of(List<String> texts) {
        return new NpyText(List.of(texts.size()), texts);
    }

    /** Characters of the longest; at least 1, for NumPy has no shorter ones. */
    int length() {
        return values.stream()
                .mapToInt(text -> text.codePointCount(0, text.length()))
                .reduce(1, Math::max);
    }
}
