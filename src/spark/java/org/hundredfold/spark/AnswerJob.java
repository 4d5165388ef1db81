package org.hundredfold.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.nn.Predictions;

/** Answers to pictures of a shard at given parameters; as {@link GradientJob}. */
record AnswerJob(ShardWork work, float[] parameters, List<ShardRows> rows)
        implements Function2<Integer, Iterator<ShardPictures>, Iterator<Predictions>> {
    @Override
    public Iterator<Predictions> call(Integer shard, Iterator<ShardPictures> pictures) {
        NetworkParameters at = new NetworkParameters(work.network(), parameters);
        ShardRows wanted = rows.get(shard);
        Predictions answers =
                work.with(worker -> worker.predict(at, work.batch(wanted, pictures.next(), 0, wanted.slots().length)));
        return List.of(answers).iterator();
    }
}
