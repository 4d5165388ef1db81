package org.hundredfold.spark;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.PixelStore;
import org.hundredfold.nn.Learner;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.Workplace;

/** A connection to a Spark cluster. */
final class SparkCluster implements Workplace {
    /** How long a cluster may be without any worker. */
    private static final long PATIENCE_MILLIS = 30_000;

    private final String name;
    private final JavaSparkContext context;
    private final AutoCloseable workers;
    private final Watch watch;
    private final Jobs jobs;

    /**
     * Waits until its workers are there.
     *
     * @param workers closed last
     */
    SparkCluster(String name, JavaSparkContext context, AutoCloseable workers) {
        this.name = name;
        this.context = context;
        this.workers = workers;
        watch = new Watch(context.sc(), context.isLocal() ? Long.MAX_VALUE / 2_000_000 : PATIENCE_MILLIS);
        jobs = new Jobs(name, watch);
        jobs.run(() -> context.parallelize(List.of(1), 1).count());
    }

    @Override
    public String name() {
        return name;
    }

    /** One for each core, and two at least: one would be no shard. */
    @Override
    public int usualShards() {
        return Math.max(2, context.defaultParallelism());
    }

    @Override
    public Optional<FilesElsewhere> files(Sharding sharding) {
        return Optional.of(new SparkFiles(context, jobs, sharding));
    }

    @Override
    public TrainingPlan prepare(TrainingPlan plan) {
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
    public Learner learner(TrainingPlan plan, NetworkParameters start, int workers) {
        Sharding sharding = plan.settings().sharding();
        PixelStore pixels = plan.data().pixels();
        if (pixels instanceof ClusterPixels there) {
            return learner(plan, start, there.places(), there.shards());
        }
        ShardPlaces places = new ShardPlaces(sharding.shards(), sharding.of(plan.data()));
        return learner(plan, start, places, shipped(pixels, places));
    }

    private Learner learner(
            TrainingPlan plan, NetworkParameters start, ShardPlaces places, JavaRDD<ShardPictures> pictures) {
        return plan.learner(start, new SparkShards(plan, places, pictures, jobs));
    }

    /** Each shard's pictures, sent by this process to those workers that ask for them. */
    private JavaRDD<ShardPictures> shipped(PixelStore pixels, ShardPlaces places) {
        List<Broadcast<ShardPictures>> sent = places.pictures().stream()
                .map(pictures -> new ShardPictures(
                        IntStream.of(pictures).mapToObj(pixels::copyOf).toArray(byte[][]::new)))
                .map(context::broadcast)
                .toList();
        List<Integer> numbers = IntStream.range(0, places.shards()).boxed().toList();
        return context.parallelize(numbers, places.shards())
                .map(shard -> sent.get(shard).value())
                .persist(StorageLevel.MEMORY_AND_DISK());
    }

    @Override
    public void close() {
        context.close();
        watch.close();
        try {
            workers.close();
        } catch (Exception e) {
            throw new IllegalStateException("The workers were not ended", e);
        }
    }
}
