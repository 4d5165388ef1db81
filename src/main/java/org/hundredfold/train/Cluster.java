package org.hundredfold.train;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.PixelStore;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.NetworkParameters;

/** Other computers, as a place for trainings. */
public interface Cluster extends Workplace {
    /** Bytes of pixels that are sent at most: some process has to hold them until the workers have them. */
    long MOST_SENT = 512L << 20;

    /** Bytes of pixels that it is sent at most. */
    default long mostSent() {
        return MOST_SENT;
    }

    @Override
    default boolean canTake(int pictures, Preprocessing preprocessing) {
        return (long) pictures * preprocessing.inputs() <= mostSent();
    }

    /**
     * Brings pictures there.
     *
     * @param shards how many there are
     * @param pixels of each, by slot; asked for once each, in order
     */
    ShardHost host(ShardTraining training, int shards, IntFunction<byte[][]> pixels);

    /** Why trainings with such settings cannot be computed on any cluster, in a sentence; empty if they can. */
    static Optional<String> refusal(TrainingSettings settings) {
        if (settings.preprocessing().frozen().isPresent()) {
            return Optional.of(
                    "Features of another network are learned from within seconds on one computer, so a cluster does not take them.");
        }
        return settings.preset() == Preset.ORIGINAL
                ? Optional.of(
                        "The original network changes its weights after each picture, so several computers cannot share that.")
                : Optional.empty();
    }

    /** The workers have this computer's part. */
    @Override
    default TrainingPlan prepare(TrainingPlan plan) {
        refusal(plan.settings()).ifPresent(why -> {
            throw new ExplainedException(why + " Train it here.");
        });
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

    /** The plan's pictures there, sent from here. */
    default PlacedShards shards(TrainingPlan plan) {
        PixelStore pixels = plan.data().pixels();
        long bytes = (long) pixels.count() * pixels.copyOf(0).length;
        if (bytes > mostSent()) {
            throw new ExplainedException(
                    "%d MB of pixels are too many to send to %s. On the command line its workers read them from a folder that all see under the same path."
                            .formatted(bytes >> 20, name()));
        }
        Sharding sharding = plan.settings().sharding();
        ShardPlaces places = new ShardPlaces(sharding.shards(), sharding.of(plan.data()));
        return new PlacedShards(
                places,
                host(
                        ShardTraining.of(plan),
                        sharding.shards(),
                        shard -> IntStream.of(places.pictures().get(shard))
                                .mapToObj(pixels::copyOf)
                                .toArray(byte[][]::new)));
    }
}
