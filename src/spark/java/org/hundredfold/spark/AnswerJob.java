package org.hundredfold.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.Predictions;
import org.hundredfold.train.ShardRows;

/** Answers to pictures of a shard at given parameters; as {@link GradientJob}. */
record AnswerJob(ShardWork work, float[] parameters, List<ShardRows> rows)
        implements Function2<Integer, Iterator<ShardPictures>, Iterator<Predictions>> {
    @Override
    public Iterator<Predictions> call(Integer shard, Iterator<ShardPictures> pictures) {
        ShardRows own = rows.get(shard);
        Batch part = work.training().batch(own, pictures.next().pixels(), 0, own.slots().length);
        Predictions result = work.with(worker -> worker.predict(work.at(parameters), part));
        return List.of(result).iterator();
    }
}
