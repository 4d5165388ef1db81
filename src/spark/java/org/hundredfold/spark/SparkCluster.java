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
import org.hundredfold.train.RoundCost;
import org.hundredfold.train.RoundTrial;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.Workplace;

/** A connection to a Spark cluster. */
final class SparkCluster implements Workplace {
    /** Bytes of pixels: what this process has to hold beside its own until the workers have them. */
    private static final long MOST_SENT = 512L << 20;

    private final String name;
    private final JavaSparkContext context;
    private final AutoCloseable workers;
    private final Watch watch;
    private final Jobs jobs;
    /** Pixels of this process that the workers got, and what they have of them. */
    private PixelStore sent;

    private ClusterPixels copy;

    /**
     * Waits until its workers are there.
     *
     * @param workers closed last
     * @param patienceMillis how long it may be without any worker
     */
    SparkCluster(String name, JavaSparkContext context, AutoCloseable workers, long patienceMillis) {
        this.name = name;
        this.context = context;
        this.workers = workers;
        watch = new Watch(context.sc(), patienceMillis);
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

    /** Empty for averaging, where a round is a whole epoch. */
    @Override
    public Optional<RoundCost> cost(TrainingPlan plan) {
        if (plan.settings().sharding().averaging()) {
            return Optional.empty();
        }
        try (SparkShards shards = shards(plan)) {
            return Optional.of(RoundTrial.of(plan, shards));
        }
    }

    @Override
    public Learner learner(TrainingPlan plan, NetworkParameters start, int workers) {
        return plan.learner(start, shards(plan));
    }

    private SparkShards shards(TrainingPlan plan) {
        ClusterPixels pixels = shared(plan);
        return new SparkShards(plan, pixels.places(), pixels.shards(), jobs);
    }

    /** The training's pictures where the workers have them, brought there if they have them not. */
    private ClusterPixels shared(TrainingPlan plan) {
        PixelStore pixels = plan.data().pixels();
        if (pixels instanceof ClusterPixels there) {
            return there;
        }
        if (pixels != sent) {
            Sharding sharding = plan.settings().sharding();
            ShardPlaces places = new ShardPlaces(sharding.shards(), sharding.of(plan.data()));
            copy = new ClusterPixels(
                    send(pixels, places),
                    places,
                    plan.settings().preprocessing().inputs(),
                    jobs);
            sent = pixels;
        }
        return copy;
    }

    /** Each shard's pictures go from this process to the workers that ask for them. */
    private JavaRDD<ShardPictures> send(PixelStore pixels, ShardPlaces places) {
        long bytes = (long) pixels.count() * pixels.copyOf(0).length;
        if (bytes > MOST_SENT) {
            throw new ExplainedException(
                    "%s does not see the folder of the pictures, and %d MB of pixels are too many to send. Put the folder where all computers see it under the same path."
                            .formatted(name, bytes >> 20));
        }
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
