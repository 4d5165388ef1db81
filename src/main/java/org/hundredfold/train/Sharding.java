package org.hundredfold.train;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.DataSet;

/**
 * How the pictures of a training are divided into shards, whose gradients several computers may compute side by side. Their
 * number decides the bits of the result, since sums round; where they are computed does not.
 *
 * @param shards from 1, which is the plain training, to {@link #MOST}
 * @param averaging whether each shard trains by itself for an epoch and the results are averaged, which takes fewer rounds but
 *     is not the plain training any more, instead of gradients being added in every step
 */
public record Sharding(int shards, boolean averaging) implements Serializable {
    public static final Sharding NONE = new Sharding(1);
    public static final int MOST = 10_000;

    /** Exact. */
    public Sharding(int shards) {
        this(shards, false);
    }

    public Sharding {
        if (shards < 1 || shards > MOST) {
            throw new ExplainedException("There can be 1 to %d shards, not %d.".formatted(MOST, shards));
        }
    }

    /** Whether nothing is divided: the plain training. */
    public boolean isPlain() {
        return equals(NONE);
    }

    /**
     * The shard of a picture, by its name alone: it is the same on every computer, and stays when other pictures come or go.
     *
     * @param relative as {@link org.hundredfold.data.Picture#relative}
     */
    public int of(String relative) {
        int hash = relative.hashCode()
                * 0x9E3779B9; // names differ in their last letters, and so hashes in their last bits
        return (int) ((hash & 0xFFFFFFFFL) * shards >>> 32);
    }

    /**
     * Where the files of a folder are.
     *
     * @param relative as {@link org.hundredfold.data.Picture#relative}
     */
    public ShardPlaces places(List<String> relative) {
        return new ShardPlaces(shards, relative.stream().mapToInt(this::of).toArray());
    }

    /** The shard of every picture. */
    public int[] of(DataSet data) {
        return IntStream.range(0, data.pictures().size())
                .map(picture -> of(data.pictures().get(picture).relative()))
                .toArray();
    }
}
