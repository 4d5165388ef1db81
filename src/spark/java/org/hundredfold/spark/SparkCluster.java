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
import org.hundredfold.train.ClusterPictures;
import org.hundredfold.train.ClusterPixels;
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
    private final Readings readings = new Readings();
    private Optional<Kept> sent = Optional.empty();
    /** Pixels of this process that were sent, and what the workers have of them. */
    private PixelStore original;

    private ClusterPixels copy;

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
        return Optional.of(new SparkFiles(context, jobs, sharding, readings));
    }

    /** Once, for several trainings on the same pictures. */
    @Override
    public ClusterPixels sent(TrainingPlan plan) {
        PixelStore pixels = plan.data().pixels();
        if (pixels != original
                || copy.places().shards() != plan.settings().sharding().shards()) {
            copy = Cluster.super.sent(plan);
            original = pixels;
        }
        return copy;
    }

    @Override
    public ClusterPictures send(int shards, IntFunction<byte[][]> pixels) {
        original = null;
        sent.ifPresent(Kept::letGo);
        sent = Optional.empty();
        List<Broadcast<ShardPictures>> each = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            ShardPictures own = new ShardPictures(pixels.apply(shard));
            each.add(jobs.run(() -> context.broadcast(own)));
        }
        List<Integer> numbers = IntStream.range(0, shards).boxed().toList();
        JavaRDD<ShardPictures> pictures = context.parallelize(numbers, shards)
                .map(shard -> each.get(shard).value())
                .persist(StorageLevel.MEMORY_AND_DISK());
        sent = Optional.of(new Kept(pictures, each));
        return new SparkPictures(pictures, jobs);
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
