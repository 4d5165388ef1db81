package org.hundredfold.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.hundredfold.nn.Batch;
import org.hundredfold.nn.PartialGradient;
import org.hundredfold.train.ShardRows;

/**
 * The gradient of a shard at given parameters: depends on nothing but what stands here and the shard's pictures, so that any
 * worker may compute it, and compute it again when another one is lost.
 *
 * @param parameters in the order of {@link org.hundredfold.nn.NetworkParameters}
 * @param rows of every shard
 */
record GradientJob(ShardWork work, float[] parameters, List<ShardRows> rows, int epoch, int stepSize, int step)
        implements Function2<Integer, Iterator<ShardPictures>, Iterator<PartialGradient>> {
    @Override
    public Iterator<PartialGradient> call(Integer shard, Iterator<ShardPictures> pictures) {
        Batch part = work.training().batch(rows.get(shard), pictures.next().pixels(), epoch, stepSize);
        PartialGradient result = work.with(worker -> worker.gradient(work.at(parameters), part, step));
        return List.of(result).iterator();
    }
}
