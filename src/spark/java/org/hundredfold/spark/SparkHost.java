package org.hundredfold.spark;

import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.nn.PartialGradient;
import org.hundredfold.nn.Predictions;
import org.hundredfold.train.ShardHost;
import org.hundredfold.train.ShardRows;
import org.hundredfold.train.ShardTraining;

/** Shards on the workers of a cluster: each partition is one, so what is collected comes in their order. */
final class SparkHost implements ShardHost {
    private final ShardWork work;
    private final JavaRDD<ShardPictures> pictures;
    private final Jobs jobs;

    /** @param pictures a partition with one element for each shard, kept where it was first made */
    SparkHost(ShardTraining training, JavaRDD<ShardPictures> pictures, Jobs jobs) {
        work = new ShardWork(UUID.randomUUID().toString(), training);
        this.pictures = pictures;
        this.jobs = jobs;
    }

    @Override
    public List<PartialGradient> gradients(
            float[] parameters, List<ShardRows> rows, int epoch, int stepSize, int step) {
        return collect(new GradientJob(work, parameters, rows, epoch, stepSize, step));
    }

    @Override
    public List<LocalRound> rounds(LearnerState state, List<ShardRows> rows, int epoch, LocalRound.Rule rule) {
        return collect(new RoundJob(work, state, rows, epoch, rule));
    }

    @Override
    public List<Predictions> answers(float[] parameters, List<ShardRows> rows) {
        return collect(new AnswerJob(work, parameters, rows));
    }

    private <T> List<T> collect(Function2<Integer, Iterator<ShardPictures>, Iterator<T>> job) {
        return jobs.run(() -> pictures.mapPartitionsWithIndex(job, true).collect());
    }

    /** The pictures stay. */
    @Override
    public void close() {
        work.end();
    }
}
