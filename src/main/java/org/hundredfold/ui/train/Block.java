package org.hundredfold.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.Shape;
import org.hundredfold.train.NetworkOutline;
import org.hundredfold.train.NetworkOutline.Fault;
import org.hundredfold.ui.common.Formats;

/**
 * A part of a network as it is shown, in words.
 *
 * @param index 0 for the picture, then the layers, at last the output
 * @param does what it does, in a few words
 * @param output what comes out of it
 * @param parameters how many it learns; empty if none
 * @param fault why there can be no such network, if it is the reason
 */
record Block(int index, String title, String does, String output, String parameters, Optional<String> fault) {
    /** All blocks from the picture to the output. */
    static List<Block> of(NetworkOutline outline, List<String> classes) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(0, "Picture", seenAs(outline.input()), shape(outline.input()), "", Optional.empty()));
        int last = outline.blocks().size();
        for (int i = 1; i <= last; i++) {
            NetworkOutline.Block block = outline.blocks().get(i - 1);
            int index = i;
            Optional<String> fault =
                    outline.fault().filter(wrong -> wrong.block() == index - 1).map(Fault::sentence);
            String parameters = block.parameters() == 0 ? "" : Formats.roughly(block.parameters()) + " parameters";
            blocks.add(
                    i < last
                            ? new Block(i, title(block.layer()), does(block.layer()), shape(block), parameters, fault)
                            : new Block(
                                    i, "Output", does(block.layer(), classes), classes(classes), parameters, fault));
        }
        return blocks;
    }

    boolean learns() {
        return !parameters.isEmpty();
    }

    private static String seenAs(Shape input) {
        if (input.isFlat()) {
            return "as features";
        }
        return input.channels() == 1 ? "grey" : "colour";
    }

    private static String title(Layer layer) {
        return LayerKind.of(layer).title;
    }

    private static String does(Layer layer) {
        return LayerKind.of(layer).does;
    }

    private static String does(Layer output, List<String> classes) {
        return output.activation() == Activation.IDENTITY
                ? "probabilities"
                : classes.size() > 2 ? "a value from 0 to 1 each" : "a value from 0 to 1";
    }

    private static String classes(List<String> classes) {
        return classes.isEmpty() ? "a probability a class" : Formats.count(classes.size(), "class", "classes");
    }

    private static String shape(NetworkOutline.Block block) {
        return block.output().map(Block::shape).orElse("not known");
    }

    /** Such as {@code 16 maps of 14 × 14} or {@code 128 values}. */
    static String shape(Shape shape) {
        return shape.isFlat()
                ? Formats.count(shape.channels(), "value", "values")
                : "%s of %d × %d"
                        .formatted(Formats.count(shape.channels(), "map", "maps"), shape.height(), shape.width());
    }
}
