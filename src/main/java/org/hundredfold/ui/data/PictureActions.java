package org.hundredfold.ui.data;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * What can be done with pictures, wherever they are shown.
 *
 * @param decisions takes note of it
 * @param pictures gives the numbers of those that it is done with
 * @param chooser asks for a class and calls back with its label
 */
record PictureActions(Decisions decisions, Supplier<int[]> pictures, Consumer<IntConsumer> chooser) {
    void exclude() {
        decisions.exclude(pictures.get());
    }

    void bringBack() {
        decisions.bringBack(pictures.get());
    }

    /** Asks for the class. */
    void move() {
        int[] moved = pictures.get();
        if (moved.length > 0) {
            chooser.accept(label -> decisions.move(moved, label));
        }
    }

    void moveTo(int label) {
        decisions.move(pictures.get(), label);
    }

    List<String> classes() {
        return decisions.albumProperty().get().classes();
    }
}
