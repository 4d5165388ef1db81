package org.hundredfold.spark;

import java.util.List;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.PartialGradient;
import org.hundredfold.nn.Predictions;
import org.hundredfold.nn.Shards;
import org.hundredfold.train.TrainingPlan;

/** Shards that lie on the workers of a cluster: each partition is one, so what is collected comes in their order. */
final class SparkShards implements Shards {
    private final ShardWork work;
    private final ShardPlaces places;
    private final JavaRDD<ShardPictures> pictures;
    private final Jobs jobs;

    /** @param pictures a partition with one element for each shard, kept where it was first made */
    SparkShards(TrainingPlan plan, ShardPlaces places, JavaRDD<ShardPictures> pictures, Jobs jobs) {
        work = ShardWork.of(UUID.randomUUID().toString(), plan);
        this.places = places;
        this.pictures = pictures;
        this.jobs = jobs;
    }

    @Override
    public List<PartialGradient> gradients(NetworkParameters parameters, Batch batch, int step) {
        List<ShardRows> rows = ShardRows.of(batch, places);
        GradientJob job = new GradientJob(work, parameters.values(), rows, batch.epoch(), batch.stepSize(), step);
        return jobs.run(() -> pictures.mapPartitionsWithIndex(job, true).collect());
    }

    @Override
    public List<LocalRound> rounds(LearnerState state, Batch batch, LocalRound.Rule rule) {
        List<ShardRows> rows = ShardRows.of(batch, places);
        RoundJob job = new RoundJob(work, state, rows, batch.epoch(), rule);
        return jobs.run(() -> pictures.mapPartitionsWithIndex(job, true).collect());
    }

    @Override
    public Predictions predict(NetworkParameters parameters, Batch batch) {
        List<ShardRows> rows = ShardRows.of(batch, places);
        AnswerJob job = new AnswerJob(work, parameters.values(), rows);
        List<Predictions> parts =
                jobs.run(() -> pictures.mapPartitionsWithIndex(job, true).collect());
        int[] answers = new int[batch.size()];
        float[] probabilities = new float[batch.size()];
        double[] losses = new double[batch.size()];
        for (int shard = 0; shard < parts.size(); shard++) {
            Predictions part = parts.get(shard);
            int[] stepRows = rows.get(shard).stepRows();
            for (int i = 0; i < stepRows.length; i++) {
                answers[stepRows[i]] = part.answers()[i];
                probabilities[stepRows[i]] = part.probabilities()[i];
                losses[stepRows[i]] = part.losses()[i];
            }
        }
        return new Predictions(answers, probabilities, losses);
    }

    /** The pictures stay. */
    @Override
    public void close() {
        work.end();
    }
}
