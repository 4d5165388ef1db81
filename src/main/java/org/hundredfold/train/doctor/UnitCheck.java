package org.hundredfold.train.doctor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Probe;
import org.hundredfold.train.PictureBatch;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.doctor.Course.Units;

/** Counts hidden ReLU units and maps that are 0 for each picture of a fixed sample. To be asked while the pixels can be read. */
final class UnitCheck {
    private static final int PICTURES = 256;

    /** Pictures whose activations are in memory together. */
    private static final int AT_ONCE = 32;

    private final PictureBatch sample;
    private final int count;

    UnitCheck(TrainingPlan plan) {
        int[] training = plan.split().training();
        count = Math.min(PICTURES, training.length);
        sample = new PictureBatch(
                plan.data(),
                IntStream.range(0, count)
                        .map(i -> training[
                                (int) ((long) i * training.length / count)]) // the classes lie one after the other
                        .toArray());
    }

    /** Of the layer with the largest share of dead units; empty if no unit of the network can die. */
    Optional<Units> of(NetworkParameters parameters) {
        NetworkSpec network = parameters.network();
        List<Layer> layers = network.layers();
        int[] mortal = IntStream.range(0, layers.size() - 1)
                .filter(layer -> layers.get(layer).activation() == Activation.RELU)
                .toArray();
        if (mortal.length == 0) {
            return Optional.empty();
        }
        boolean[][] alive = new boolean[layers.size()][];
        IntStream.of(mortal)
                .forEach(layer ->
                        alive[layer] = new boolean[network.shapeAfter(layer).channels()]);
        Probe probe = Probe.ofFew(parameters, AT_ONCE);
        for (int from = 0; from < count; from += AT_ONCE) {
            sample.select(from, Math.min(AT_ONCE, count - from));
            List<float[]> activations = probe.activations(sample);
            IntStream.of(mortal)
                    .forEach(layer ->
                            mark(alive[layer], network.shapeAfter(layer).area(), activations.get(layer)));
        }
        return IntStream.of(mortal)
                .mapToObj(layer -> units(network, layer, alive[layer]))
                .max(Comparator.comparing(Units::share));
    }

    private static void mark(boolean[] alive, int area, float[] activations) {
        for (int at = 0; at < activations.length; at++) {
            alive[at / area % alive.length] |= activations[at] > 0;
        }
    }

    private Units units(NetworkSpec network, int layer, boolean[] alive) {
        int dead = 0;
        for (boolean unit : alive) {
            dead += unit ? 0 : 1;
        }
        return new Units(layer + 1, !(network.layers().get(layer) instanceof Dense), dead, alive.length, count);
    }
}
