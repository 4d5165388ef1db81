package org.hundredfold.ui.common.network;

import java.util.List;
import javafx.scene.image.Image;
import org.hundredfold.ui.common.Formats;

/**
 * What is known of the pictures that excite the open unit most.
 *
 * @param words what is done, why there is nothing, or what there is to know of the pictures
 * @param progress of what is done, [0, 1] or below 0 when unknown
 * @param pictures the most exciting first
 */
record Exciting(State state, String words, double progress, List<Seen> pictures) {
    enum State {
        /** They have not been asked for. */
        UNASKED,
        BUSY,
        THERE,
        /** The words say why. */
        FAILED
    }

    /**
     * A picture as the network sees it.
     *
     * @param name its path in the folder
     */
    record Seen(Image image, String name, String className, float activation) {
        String inWords() {
            return "%s, %s, activation %s".formatted(name, className, Formats.signed(activation));
        }
    }

    static final Exciting UNASKED = new Exciting(State.UNASKED, "", 0, List.of());

    static Exciting busy(String words, double progress) {
        return new Exciting(State.BUSY, words, progress, List.of());
    }

    static Exciting failed(String words) {
        return new Exciting(State.FAILED, words, 0, List.of());
    }
}
