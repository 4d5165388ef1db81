package org.hundredfold.cli;

import java.util.Optional;

/** Numbers in sentences. */
final class Words {
    private Words() {}

    /** A count with its noun, such as {@code 1 picture} and {@code 2062 pictures}. */
    static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** A clause to follow a score: how many of the pictures it was won on prove little. Empty if none, or nobody knows. */
    static String likeTraining(Optional<Integer> pictures) {
        return pictures.filter(count -> count > 0)
                .map(count -> "; %d of them %s nearly like %s"
                        .formatted(
                                count,
                                count == 1 ? "looks" : "look",
                                count == 1 ? "a training picture" : "training pictures"))
                .orElse("");
    }
}
