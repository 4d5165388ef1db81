package org.hundredfold.ui.data;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.hundredfold.ui.common.PictureActions;

/**
 * What can be decided about pictures of the album.
 *
 * @param decisions takes note of it
 * @param pictures gives the numbers of those that it is done with
 * @param chooser asks for a class and calls back with its label
 */
record AlbumActions(Decisions decisions, Supplier<int[]> pictures, Consumer<IntConsumer> chooser)
        implements PictureActions {
    @Override
    public void exclude() {
        decisions.exclude(pictures.get());
    }

    @Override
    public void bringBack() {
        decisions.bringBack(pictures.get());
    }

    @Override
    public void move() {
        int[] moved = pictures.get();
        if (moved.length > 0) {
            chooser.accept(label -> decisions.move(moved, label));
        }
    }

    @Override
    public void moveTo(int label) {
        decisions.move(pictures.get(), label);
    }

    @Override
    public List<String> classes() {
        return decisions.albumProperty().get().classes();
    }
}
