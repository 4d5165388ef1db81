package org.hundredfold.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.hundredfold.train.ShardPlaces;
import org.hundredfold.train.Sharding;

/** Lets the workers of a cluster read files, each those of its shards, and keep their pixels. */
final class SparkFiles implements FilesElsewhere {
    private static final long LOOK_MILLIS = 100;

    private final JavaSparkContext context;
    private final Jobs jobs;
    private final Sharding sharding;

    SparkFiles(JavaSparkContext context, Jobs jobs, Sharding sharding) {
        this.context = context;
        this.jobs = jobs;
        this.sharding = sharding;
    }

    @Override
    public boolean see(Path folder, List<String> relative) {
        List<ShardFiles> shards = shards(folder, relative, places(relative));
        return jobs.run(() ->
                context.parallelize(shards, shards.size()).map(ShardFiles::seen).reduce(Boolean::logicalAnd));
    }

    @Override
    public Outcome read(Path folder, List<String> relative, Preprocessing preprocessing, ReadProgress progress) {
        ShardPlaces places = places(relative);
        List<Broadcast<ShardFiles>> sent = shards(folder, relative, places).stream()
                .map(shard -> jobs.run(() -> context.broadcast(shard)))
                .toList();
        LongAccumulator done = jobs.run(() -> context.sc().longAccumulator());
        JavaRDD<FileBlock> blocks = context.parallelize(
                        IntStream.range(0, sent.size()).boxed().toList(), sent.size())
                .map(shard -> {
                    FileBlock block = sent.get(shard).value().read(preprocessing);
                    done.add(block.pixels().length);
                    return block;
                })
                .persist(StorageLevel.MEMORY_AND_DISK());
        progress.report(0, relative.size());
        JavaFutureAction<List<FileBlock>> job =
                blocks.map(FileBlock::withoutPixels).collectAsync();
        List<FileBlock> read = jobs.run(() -> await(job, done, relative.size(), progress));
        progress.report(relative.size(), relative.size());
        List<String> digests = read.stream().map(FileBlock::digest).toList();
        JavaRDD<ShardPictures> pictures = blocks.mapPartitionsWithIndex(new SameAsRead(digests), true);
        return new Outcome(read, new ClusterPixels(pictures, places, preprocessing.inputs(), jobs));
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

    private ShardPlaces places(List<String> relative) {
        return new ShardPlaces(
                sharding.shards(), relative.stream().mapToInt(sharding::of).toArray());
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
