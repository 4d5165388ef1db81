package org.hundredfold.ui.runs;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.hundredfold.ui.common.PictureActions;

/**
 * What can be decided about the selected test pictures.
 *
 * @param classNames of the run that is shown
 * @param chooser asks for a class and calls back with its label
 */
record TestedActions(
        TestDecisions decisions,
        Supplier<List<TestedPicture>> selected,
        Supplier<List<String>> classNames,
        Consumer<IntConsumer> chooser)
        implements PictureActions {
    @Override
    public void exclude() {
        decisions.exclude(selected.get());
    }

    @Override
    public void bringBack() {
        decisions.bringBack(selected.get());
    }

    @Override
    public void move() {
        List<TestedPicture> moved = selected.get();
        if (!moved.isEmpty()) {
            chooser.accept(label -> decisions.move(moved, classes().get(label)));
        }
    }

    @Override
    public void moveTo(int label) {
        decisions.move(selected.get(), classes().get(label));
    }

    @Override
    public List<String> classes() {
        return classNames.get();
    }
}
