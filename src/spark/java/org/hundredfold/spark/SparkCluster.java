package org.hundredfold.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.PixelStore;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.PlacedShards;
import org.hundredfold.train.ShardHost;
import org.hundredfold.train.ShardTraining;
import org.hundredfold.train.Sharding;
import org.hundredfold.train.TrainingPlan;

/** A connection to a Spark cluster. */
final class SparkCluster implements Cluster {
    private final String name;
    private final JavaSparkContext context;
    private final Runnable endWorkers;
    private final Watch watch;
    private final int cores;
    private final Jobs jobs;
    /** Pixels of this process that the workers got, and what they have of them. */
    private PixelStore sent;

    private ShardTraining sentFor;
    private PlacedShards copy;

    /**
     * Waits until its workers are there.
     *
     * @param endWorkers called when the connection to them is closed
     * @param patienceMillis how long it may be without any worker
     * @param cancelled asked while it waits
     */
    SparkCluster(
            String name,
            JavaSparkContext context,
            Runnable endWorkers,
            long patienceMillis,
            BooleanSupplier cancelled) {
        this.name = name;
        this.context = context;
        this.endWorkers = endWorkers;
        watch = new Watch(context.sc(), patienceMillis);
        jobs = new Jobs(name, watch);
        try {
            cores = watch.awaitCores(cancelled);
        } catch (RuntimeException nobody) {
            close();
            throw nobody;
        }
    }

    @Override
    public String name() {
        return name;
    }

    /** One for each core, and two at least: one would be no shard. */
    @Override
    public int usualShards() {
        return Math.max(2, cores);
    }

    @Override
    public Optional<FilesElsewhere> files(Sharding sharding) {
        return Optional.of(new SparkFiles(context, jobs, sharding));
    }

    /** Where the workers have the plan's pictures already, these; else they are brought there, once. */
    @Override
    public PlacedShards shards(TrainingPlan plan) {
        PixelStore pixels = plan.data().pixels();
        if (pixels instanceof ClusterPixels there) {
            if (there.places().shards() != plan.settings().sharding().shards()) {
                throw new IllegalStateException("The pictures were read for another number of shards");
            }
            return new PlacedShards(there.places(), new SparkHost(ShardTraining.of(plan), there.shards(), jobs));
        }
        ShardTraining training = ShardTraining.of(plan);
        if (pixels != sent || !training.equals(sentFor)) {
            copy = Cluster.super.shards(plan);
            sent = pixels;
            sentFor = training;
        }
        return copy;
    }

    @Override
    public ShardHost host(ShardTraining training, int shards, IntFunction<byte[][]> pixels) {
        List<Broadcast<ShardPictures>> each = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            ShardPictures own = new ShardPictures(pixels.apply(shard));
            each.add(jobs.run(() -> context.broadcast(own)));
        }
        List<Integer> numbers = IntStream.range(0, shards).boxed().toList();
        JavaRDD<ShardPictures> pictures = context.parallelize(numbers, shards)
                .map(shard -> each.get(shard).value())
                .persist(StorageLevel.MEMORY_AND_DISK());
        return new SparkHost(training, pictures, jobs);
    }

    @Override
    public Runnable beforeEnd(Runnable task) {
        return EndHooks.addBeforeSpark(task);
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            watch.close();
            endWorkers.run();
        }
    }
}
