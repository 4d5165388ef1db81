package org.hundredfold.spark;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.hundredfold.train.ClusterPictures;
import org.hundredfold.train.ShardHost;
import org.hundredfold.train.ShardTraining;

/**
 * Pictures that the workers have.
 *
 * @param shards a partition with one element for each
 */
record SparkPictures(JavaRDD<ShardPictures> shards, Jobs jobs) implements ClusterPictures {
    @Override
    public List<byte[][]> fetch(List<int[]> slots) {
        return jobs.run(
                () -> shards.mapPartitionsWithIndex(new FetchJob(slots), true).collect());
    }

    @Override
    public ShardHost host(ShardTraining training) {
        return new SparkHost(training, shards, jobs);
    }

    /** @param slots wanted of each shard */
    private record FetchJob(List<int[]> slots)
            implements Function2<Integer, Iterator<ShardPictures>, Iterator<byte[][]>> {
        @Override
        public Iterator<byte[][]> call(Integer shard, Iterator<ShardPictures> pictures) {
            byte[][] pixels = pictures.next().pixels();
            byte[][] wanted = IntStream.of(slots.get(shard))
                    .mapToObj(slot -> pixels[slot])
                    .toArray(byte[][]::new);
            return List.<byte[][]>of(wanted).iterator();
        }
    }
}
