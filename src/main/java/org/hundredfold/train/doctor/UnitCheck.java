package org.hundredfold.train.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.Probe;
import org.hundredfold.train.PictureBatch;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.doctor.Course.Units;

/** Counts hidden ReLU units that are 0 for each picture of a fixed sample. To be asked while the pixels can be read. */
final class UnitCheck {
    private static final int PICTURES = 512;

    private final Batch sample;

    UnitCheck(TrainingPlan plan) {
        int[] training = plan.split().training();
        int count = Math.min(PICTURES, training.length);
        sample = new PictureBatch(
                plan.data(),
                IntStream.range(0, count)
                        .map(i -> training[
                                (int) ((long) i * training.length / count)]) // the classes lie one after the other
                        .toArray());
    }

    /** Empty if no unit of the network can die. */
    Optional<Units> of(NetworkParameters parameters) {
        List<Dense> layers = parameters.network().layers();
        int hidden = layers.size() - 1;
        int all = IntStream.range(0, hidden)
                .filter(layer -> layers.get(layer).activation() == Activation.RELU)
                .map(layer -> layers.get(layer).units())
                .sum();
        if (all == 0) {
            return Optional.empty();
        }
        try (Probe probe = new Probe(parameters, 1, 1)) {
            List<float[]> activations = probe.activations(sample);
            int dead = IntStream.range(0, hidden)
                    .filter(layer -> layers.get(layer).activation() == Activation.RELU)
                    .map(layer -> dead(activations.get(layer), layers.get(layer).units()))
                    .sum();
            return Optional.of(new Units(dead, all, sample.size()));
        }
    }

    private static int dead(float[] activations, int units) {
        return (int) IntStream.range(0, units)
                .filter(unit -> IntStream.iterate(unit, at -> at < activations.length, at -> at + units)
                        .allMatch(at -> activations[at] <= 0))
                .count();
    }
}
