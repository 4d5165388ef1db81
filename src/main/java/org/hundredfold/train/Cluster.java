package org.hundredfold.train;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.PixelStore;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.NetworkParameters;

/** Other computers, as a place for trainings. */
public interface Cluster extends Workplace {
    /** Bytes of pixels that are sent at most: some process has to hold them until the workers have them. */
    long MOST_SENT = 512L << 20;

    /**
     * Brings pictures there; those that were sent before are let go of.
     *
     * @param shards how many there are
     * @param pixels of each, by slot; asked for once each, in order
     */
    ClusterPictures send(int shards, IntFunction<byte[][]> pixels);

    /** The workers have this computer's part. */
    @Override
    default TrainingPlan prepare(TrainingPlan plan) {
        if (plan.settings().preprocessing().frozen().isPresent()) {
            throw new ExplainedException(
                    "Features of another network are learned from within seconds on one computer; train on them here.");
        }
        if (plan.settings().preset() == Preset.ORIGINAL) {
            throw new ExplainedException(
                    "The original network changes its weights after each picture, so several computers cannot share that; train it here.");
        }
        return plan.withWorkers(1);
    }

    @Override
    default Learner learner(TrainingPlan plan, NetworkParameters start, int workers) {
        return plan.learner(start, shards(plan));
    }

    /** Empty for averaging, where a round is a whole epoch. */
    @Override
    default Optional<RoundCost> cost(TrainingPlan plan) {
        if (plan.settings().sharding().averaging()) {
            return Optional.empty();
        }
        TrainingPlan prepared = prepare(plan);
        try (PlacedShards shards = shards(prepared)) {
            return Optional.of(RoundTrial.of(prepared, shards));
        }
    }

    /** The plan's pictures there: those that its workers have read, else sent from here. */
    default PlacedShards shards(TrainingPlan plan) {
        ClusterPixels there = plan.data().pixels() instanceof ClusterPixels read ? read : sent(plan);
        if (there.places().shards() != plan.settings().sharding().shards()) {
            throw new IllegalStateException("The pictures were read for another number of shards");
        }
        return new PlacedShards(there.places(), there.pictures().host(ShardTraining.of(plan)));
    }

    /** The plan's pictures, sent from here. */
    default ClusterPixels sent(TrainingPlan plan) {
        PixelStore pixels = plan.data().pixels();
        int inputs = pixels.copyOf(0).length;
        long bytes = (long) pixels.count() * inputs;
        if (bytes > MOST_SENT) {
            throw new ExplainedException(
                    "%d MB of pixels are too many to send to %s. Let all its workers see the folder under the path that it has here: then they read it themselves."
                            .formatted(bytes >> 20, name()));
        }
        Sharding sharding = plan.settings().sharding();
        ShardPlaces places = new ShardPlaces(sharding.shards(), sharding.of(plan.data()));
        List<int[]> pictures = places.pictures();
        ClusterPictures sent = send(
                sharding.shards(),
                shard -> IntStream.of(pictures.get(shard))
                        .mapToObj(pixels::copyOf)
                        .toArray(byte[][]::new));
        return new ClusterPixels(sent, places, inputs);
    }
}
