package org.hundredfold.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import org.hundredfold.data.FileBlock;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.ClusterPixels;
import org.hundredfold.train.ShardPlaces;
import org.hundredfold.train.Sharding;

/** Lets the workers of a cluster read files, each those of its shards, and keep their pixels. */
final class SparkFiles implements FilesElsewhere {
    private static final long LOOK_MILLIS = 100;

    private final JavaSparkContext context;
    private final Jobs jobs;
    private final Sharding sharding;
    private final Readings readings;

    /** @param readings of all who read for the same trainings */
    SparkFiles(JavaSparkContext context, Jobs jobs, Sharding sharding, Readings readings) {
        this.context = context;
        this.jobs = jobs;
        this.sharding = sharding;
        this.readings = readings;
    }

    @Override
    public Optional<Outcome> read(
            Path folder, List<String> relative, Preprocessing preprocessing, ReadProgress progress) {
        readings.begin(preprocessing);
        ShardPlaces places = sharding.places(relative);
        List<Broadcast<ShardFiles>> sent = shards(folder, relative, places).stream()
                .map(shard -> jobs.run(() -> context.broadcast(shard)))
                .toList();
        JavaRDD<Integer> numbers =
                context.parallelize(IntStream.range(0, sent.size()).boxed().toList(), sent.size());
        LongAccumulator done = jobs.run(() -> context.sc().longAccumulator());
        JavaRDD<FileBlock> blocks = numbers.map(shard -> sent.get(shard).value().read(preprocessing, () -> done.add(1)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Kept reading = new Kept(blocks, sent);
        try {
            if (!jobs.run(
                    () -> numbers.map(shard -> sent.get(shard).value().seen()).reduce(Boolean::logicalAnd))) {
                reading.letGo();
                return Optional.empty();
            }
            progress.report(0, relative.size());
            JavaFutureAction<List<FileBlock>> job =
                    blocks.map(FileBlock::withoutPixels).collectAsync();
            List<FileBlock> read = jobs.run(() -> await(job, done, relative.size(), progress));
            progress.report(relative.size(), relative.size());
            progress.proceed();
            readings.add(reading);
            List<String> digests = read.stream().map(FileBlock::digest).toList();
            SparkPictures pictures =
                    new SparkPictures(blocks.mapPartitionsWithIndex(new SameAsRead(digests), true), jobs);
            return Optional.of(new Outcome(read, new ClusterPixels(pictures, places, preprocessing.inputs())));
        } catch (RuntimeException failure) {
            reading.letGo();
            throw failure;
        }
    }

    private static List<FileBlock> await(
            JavaFutureAction<List<FileBlock>> job, LongAccumulator done, int files, ReadProgress progress)
            throws ExecutionException, InterruptedException {
        while (true) {
            try {
                return job.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException running) {
                if (progress.cancelled()) {
                    job.cancel(true);
                }
                progress.proceed();
                progress.report((int) Math.min(files, done.value()), files);
            }
        }
    }

    private static List<ShardFiles> shards(Path folder, List<String> relative, ShardPlaces places) {
        List<ShardFiles> shards = new ArrayList<>();
        for (int[] rows : places.pictures()) {
            List<String> own = new ArrayList<>();
            for (int row : rows) {
                own.add(relative.get(row));
            }
            shards.add(new ShardFiles(folder.toAbsolutePath().toUri(), own, rows));
        }
        return shards;
    }
}
