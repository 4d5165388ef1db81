package org.hundredfold.spark;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.hundredfold.data.FileBlock;

/**
 * The pictures of shards, which may have been read once more since a worker was lost: then they must be what they were.
 *
 * @param digests of the shards as they were read first
 */
record SameAsRead(List<String> digests) implements Function2<Integer, Iterator<FileBlock>, Iterator<ShardPictures>> {
    @Override
    public Iterator<ShardPictures> call(Integer shard, Iterator<FileBlock> blocks) {
        FileBlock block = blocks.next();
        if (!block.digest().equals(digests.get(shard))) {
            throw new WorkerException("pictures have changed since they were read first");
        }
        return List.of(new ShardPictures(block.pixels())).iterator();
    }
}
