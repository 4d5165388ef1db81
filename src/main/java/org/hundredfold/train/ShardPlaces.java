package org.hundredfold.train;

import java.util.List;
import java.util.stream.IntStream;

/** Where each picture is: in which shard, and in which slot of it. */
public final class ShardPlaces {
    private final int count;
    private final int[] shards;
    private final int[] slots;

    /** @param shards the shard of each picture, whose slots follow from their order */
    public ShardPlaces(int count, int[] shards) {
        this.count = count;
        this.shards = shards;
        slots = new int[shards.length];
        int[] filled = new int[count];
        for (int picture = 0; picture < shards.length; picture++) {
            slots[picture] = filled[shards[picture]]++;
        }
    }

    private ShardPlaces(int count, int[] shards, int[] slots) {
        this.count = count;
        this.shards = shards;
        this.slots = slots;
    }

    /** Those of the pictures with the given indices, in that order. */
    public ShardPlaces only(int[] indices) {
        return new ShardPlaces(
                count,
                IntStream.of(indices).map(i -> shards[i]).toArray(),
                IntStream.of(indices).map(i -> slots[i]).toArray());
    }

    public int shards() {
        return count;
    }

    /** Pictures of all shards. */
    public int count() {
        return shards.length;
    }

    public int shard(int picture) {
        return shards[picture];
    }

    public int slot(int picture) {
        return slots[picture];
    }

    /** All pictures of each shard, in order of slot. */
    public List<int[]> pictures() {
        int[] counts = new int[count];
        for (int shard : shards) {
            counts[shard]++;
        }
        List<int[]> pictures = IntStream.of(counts).mapToObj(int[]::new).toList();
        for (int picture = 0; picture < shards.length; picture++) {
            pictures.get(shards[picture])[slots[picture]] = picture;
        }
        return pictures;
    }
}
