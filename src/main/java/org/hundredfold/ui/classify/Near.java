package org.hundredfold.ui.classify;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.image.Image;

/**
 * What is known of the pictures learned from that are nearest to the one looked at.
 *
 * @param words what is done, why there is nothing, or what there is to know of the pictures; empty if nothing
 * @param progress of what is done, [0, 1] or below 0 when unknown; NaN when nothing is done
 * @param hidden the nearest first, by what the last hidden layer makes of them
 * @param pixels the same by pixels
 */
record Near(String words, double progress, List<Shown> hidden, List<Shown> pixels) {
    /**
     * A picture near to the one looked at.
     *
     * @param image as the network sees it
     * @param folder of the data set that it lies in
     * @param name its path there
     * @param same whether it is of the class that was answered
     */
    record Shown(Image image, Path folder, Path file, String name, String className, double distance, boolean same) {
        String inWords() {
            return "%s, %s, distance %s%s"
                    .formatted(
                            className,
                            name,
                            Scores.distance(distance),
                            same ? "" : ", not the class that was answered");
        }
    }

    static Near busy(String words, double progress) {
        return new Near(words, progress, List.of(), List.of());
    }

    static Near failed(String words) {
        return busy(words, Double.NaN);
    }

    boolean isBusy() {
        return !Double.isNaN(progress);
    }

    boolean isEmpty() {
        return hidden.isEmpty();
    }
}
