package org.hundredfold.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.LearnerState;
import org.hundredfold.nn.LocalRound;
import org.hundredfold.train.ShardRows;

/** A shard trained on by itself; as {@link GradientJob}. */
record RoundJob(ShardWork work, LearnerState state, List<ShardRows> rows, int epoch, LocalRound.Rule rule)
        implements Function2<Integer, Iterator<ShardPictures>, Iterator<LocalRound>> {
    @Override
    public Iterator<LocalRound> call(Integer shard, Iterator<ShardPictures> pictures) {
        ShardRows own = rows.get(shard);
        Batch part = work.training().batch(own, pictures.next().pixels(), epoch, own.slots().length);
        LocalRound result = work.with(worker -> worker.round(state, part, shard, rule));
        return List.of(result).iterator();
    }
}
