package org.hundredfold.train;

import java.util.List;

/**
 * Pictures that the workers of a cluster have, in shards.
 *
 * <p>All of it may throw an {@link org.hundredfold.ExplainedException} when the cluster was lost.
 */
public interface ClusterPictures {
    /**
     * Brings the pixels of some of them here.
     *
     * @param slots wanted of each shard
     * @return of each shard the pixels of those slots, laid out as {@link org.hundredfold.data.Preprocessing#inputs()} says
     */
    List<byte[][]> fetch(List<int[]> slots);

    /** Begins a training on them; there is one at a time. */
    ShardHost host(ShardTraining training);
}
