package org.hundredfold.ui.classify;

import org.hundredfold.model.Novelty;
import org.hundredfold.ui.common.Formats;

/** A picture that is unlike all that the network knows, in words. */
final class NoveltyWords {
    private NoveltyWords() {}

    static String of(Novelty novelty) {
        return "I have never seen anything like this, so the answer is a guess. It is strange most of all in %s. 1 in %s pictures of the kind I know is as strange."
                .formatted(most(novelty), Formats.count(Math.round(1 / novelty.share())));
    }

    private static String most(Novelty novelty) {
        return switch (novelty.most()) {
            case HIDDEN -> "what the network makes of it";
            case PIXELS -> "light and colours";
            case TEXTURE -> "texture";
        };
    }
}
