package org.hundredfold.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FilesElsewhere;
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

    @Override
    default Optional<FilesElsewhere> largeFolders(Sharding sharding) {
        Optional<FilesElsewhere> files = files(sharding);
        return Optional.of((folder, relative, preprocessing, progress) -> {
            if (canTake(relative.size(), preprocessing)) {
                return Optional.empty();
            }
            return Optional.of(files.flatMap(others -> others.read(folder, relative, preprocessing, progress))
                    .orElseThrow(() -> tooLarge(folder, relative.size(), preprocessing)));
        });
    }

    private ExplainedException tooLarge(Path folder, int pictures, Preprocessing preprocessing) {
        return new ExplainedException(
                "%d MB of pixels are too many to send to %s, and its workers do not see %s. Put the folder where it has the same path on this computer and on all workers, or train here."
                        .formatted((long) pictures * preprocessing.inputs() >> 20, name(), folder));
    }

    /**
     * Brings pictures there; those that were sent before are let go of.
     *
     * @param shards how many there are
     * @param pixels of each, by slot; asked for once each, in order
     */
    ClusterPictures send(int shards, IntFunction<byte[][]> pixels);

    /** Why trainings with such settings cannot be computed on any cluster, in a sentence; empty if they can. */
    static Optional<String> refusal(TrainingSettings settings) {
        if (settings.preprocessing().frozen().isPresent()) {
            return Optional.of(
                    "Features of another network are learned from within seconds on one computer, so a cluster does not take them.");
        }
        return settings.preset() == Preset.ORIGINAL
                ? Optional.of(
                        "The original network is kept as it was in the story, on one computer, so a cluster does not take it.")
                : Optional.empty();
    }

    /** The workers have this computer's part. */
    @Override
    default TrainingPlan prepare(TrainingPlan plan) {
        refusal(plan.settings()).ifPresent(why -> {
            throw new ExplainedException(why + " Train it here.");
        });
        int pictures = plan.data().pictures().size();
        if (!ClusterPixels.areOf(plan.data()) && !canTake(pictures, plan.data().preprocessing())) {
            throw tooLarge(plan.data().folder(), pictures, plan.data().preprocessing());
        }
        return plan.withWorkers(1);
    }

    @Override
    default Learner learner(TrainingPlan plan, NetworkParameters start, int workers) {
        return plan.learner(start, shards(plan));
    }

    @Override
    default Optional<String> verdict(TrainingPlan plan) {
        return Optional.of(
                plan.settings().sharding().averaging()
                        ? "Averaging has one round an epoch. That is not tried out: it pays where an epoch on this computer takes long beside a round."
                        : cost(plan).words(name()));
    }

    /** What a step costs here and there, where each is a round. */
    default RoundCost cost(TrainingPlan plan) {
        TrainingPlan prepared = prepare(plan);
        try (PlacedShards shards = shards(prepared)) {
            return RoundTrial.of(prepared, shards);
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
        Sharding sharding = plan.settings().sharding();
        ShardPlaces places = new ShardPlaces(sharding.shards(), sharding.of(plan.data()));
        List<int[]> pictures = places.pictures();
        ClusterPictures sent = send(
                sharding.shards(),
                shard -> IntStream.of(pictures.get(shard))
                        .mapToObj(pixels::copyOf)
                        .toArray(byte[][]::new));
        return new ClusterPixels(sent, places, plan.data().preprocessing().inputs());
    }
}
