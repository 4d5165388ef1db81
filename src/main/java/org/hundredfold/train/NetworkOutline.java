package org.hundredfold.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Shape;

/**
 * A network layer by layer, an impossible one as well: what comes out of each, what it costs, and which is at fault.
 *
 * @param input shape of a picture's values
 * @param blocks the layers in their order, the last of them the output
 */
public record NetworkOutline(Shape input, List<Block> blocks, Optional<Fault> fault) {
    /**
     * A layer in its place.
     *
     * @param output empty from the first layer on that what comes to it does not fit into; there the figures are 0
     * @param parameters weights and biases
     * @param multiplications an estimate for one picture that is answered: those with weights, the bulk of the work
     */
    public record Block(Layer layer, Optional<Shape> output, long parameters, long multiplications) {}

    /**
     * Why there can be no such network.
     *
     * @param block index of the layer that is the reason
     */
    public record Fault(int block, String sentence) {}

    /**
     * The outline of the network that these settings would have with other layers, possible or not.
     *
     * @param hidden the layers before the output; the original network has its own
     * @param classes 2 or more
     * @param batch pictures in a step, for the memory that it takes
     */
    public static NetworkOutline of(TrainingSettings settings, List<Layer> hidden, int classes, int batch) {
        Shape input = settings.picture();
        List<Block> blocks = new ArrayList<>();
        Optional<Shape> below = Optional.of(input);
        for (Layer layer : layers(settings, hidden, classes)) {
            Block block = block(layer, below);
            blocks.add(block);
            below = block.output();
        }
        Optional<Fault> misplaced = misplaced(settings, hidden, blocks);
        Optional<Fault> fault = misplaced.or(() -> tooLarge(settings, hidden, classes, blocks, batch));
        misplaced.ifPresent(wrong -> forgetFrom(wrong.block(), blocks));
        return new NetworkOutline(input, List.copyOf(blocks), fault);
    }

    /** Nothing is known of what comes out of layers that cannot be. */
    private static void forgetFrom(int first, List<Block> blocks) {
        for (int i = first; i < blocks.size(); i++) {
            blocks.set(i, new Block(blocks.get(i).layer(), Optional.empty(), 0, 0));
        }
    }

    private static List<Layer> layers(TrainingSettings settings, List<Layer> hidden, int classes) {
        if (settings.preset() == Preset.ORIGINAL) {
            return settings.network(classes).layers();
        }
        List<Layer> layers = new ArrayList<>(hidden);
        layers.add(new Dense(classes, Activation.IDENTITY, true));
        return layers;
    }

    private static Block block(Layer layer, Optional<Shape> below) {
        try {
            Shape input = below.orElseThrow(() -> new ExplainedException("A layer before has no output."));
            Shape output = layer.output(input);
            return new Block(layer, Optional.of(output), layer.parameters(input), layer.multiplications(input));
        } catch (ExplainedException doesNotFit) {
            return new Block(layer, Optional.empty(), 0, 0);
        }
    }

    private static Optional<Fault> tooLarge(
            TrainingSettings settings, List<Layer> hidden, int classes, List<Block> blocks, int batch) {
        try {
            TrainingPlanner.checkMemory(with(settings, hidden).network(classes), batch);
            return Optional.empty();
        } catch (ExplainedException impossible) {
            return Optional.of(new Fault(costliest(blocks, batch), impossible.getMessage()));
        }
    }

    private static TrainingSettings with(TrainingSettings settings, List<Layer> hidden) {
        return settings.toBuilder().layers(hidden).build();
    }

    /** The first layer that cannot follow those before it. */
    private static Optional<Fault> misplaced(TrainingSettings settings, List<Layer> hidden, List<Block> blocks) {
        long parameters = 0;
        for (int i = 0; i < hidden.size(); i++) {
            Block block = blocks.get(i);
            parameters += block.parameters() + block.output().map(Shape::size).orElse(0);
            if (parameters > NetworkSpec.MOST_PARAMETERS) {
                return Optional.empty();
            }
            try {
                with(settings, hidden.subList(0, i + 1)).network(1);
            } catch (ExplainedException reason) {
                return Optional.of(new Fault(i, reason.getMessage()));
            }
        }
        return Optional.empty();
    }

    private static int costliest(List<Block> blocks, int batch) {
        return IntStream.range(0, blocks.size())
                .boxed()
                .max(Comparator.comparingLong(i -> memory(blocks.get(i), batch)))
                .orElseThrow();
    }

    private static long memory(Block block, int batch) {
        return MemoryNeed.ofLayer(
                block.parameters(), block.output().map(Shape::size).orElse(0), batch);
    }

    /** Of all layers together. */
    public long parameters() {
        return blocks.stream().mapToLong(Block::parameters).sum();
    }

    /** Of all layers together, for one picture. */
    public long multiplications() {
        return blocks.stream().mapToLong(Block::multiplications).sum();
    }

    /** What goes into the layer with the given index; empty if nothing comes that far. */
    public Optional<Shape> into(int layer) {
        return layer == 0 ? Optional.of(input) : blocks.get(layer - 1).output();
    }
}
