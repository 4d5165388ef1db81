package org.hundredfold.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Shards in this process, computed one after the other: what any other place must come to as well. */
public final class LocalShards implements Shards {
    private final int count;
    private final IntUnaryOperator shardOf;
    private final GradientWorker worker;

    /**
     * @param count of shards
     * @param shardOf the shard of a picture, by {@link Batch#picture}
     */
    public LocalShards(int count, IntUnaryOperator shardOf, GradientWorker worker) {
        this.count = count;
        this.shardOf = shardOf;
        this.worker = worker;
    }

    @Override
    public List<PartialGradient> gradients(NetworkParameters parameters, Batch batch, int step) {
        List<PartialGradient> gradients = new ArrayList<>();
        for (int shard = 0; shard < count; shard++) {
            gradients.add(worker.gradient(parameters, new BatchPart(batch, rows(batch, shard)), step));
        }
        return gradients;
    }

    @Override
    public List<LocalRound> rounds(LearnerState state, Batch batch, LocalRound.Rule rule) {
        List<LocalRound> rounds = new ArrayList<>();
        for (int shard = 0; shard < count; shard++) {
            rounds.add(worker.round(state, new BatchPart(batch, rows(batch, shard)), shard, rule));
        }
        return rounds;
    }

    private int[] rows(Batch batch, int shard) {
        return IntStream.range(0, batch.size())
                .filter(row -> shardOf.applyAsInt(batch.picture(row)) == shard)
                .toArray();
    }

    @Override
    public Predictions predict(NetworkParameters parameters, Batch pictures) {
        return worker.predict(parameters, pictures);
    }

    @Override
    public void close() {
        worker.close();
    }
}
