package org.hundredfold.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Where each picture is: in which shard, and in which slot of it. */
final class ShardPlaces {
    private final int count;
    private final int[] shards;
    private final int[] slots;

    /** @param shards the shard of each picture, whose slots follow from their order */
    ShardPlaces(int count, int[] shards) {
        this.count = count;
        this.shards = shards;
        slots = new int[shards.length];
        int[] filled = new int[count];
        for (int picture = 0; picture < shards.length; picture++) {
            slots[picture] = filled[shards[picture]]++;
        }
    }

    int shards() {
        return count;
    }

    int shard(int picture) {
        return shards[picture];
    }

    int slot(int picture) {
        return slots[picture];
    }

    /** The pictures of each shard, in order of slot. */
    List<int[]> pictures() {
        List<int[]> pictures = new ArrayList<>();
        for (int shard = 0; shard < count; shard++) {
            int wanted = shard;
            pictures.add(IntStream.range(0, shards.length)
                    .filter(picture -> shards[picture] == wanted)
                    .toArray());
        }
        return pictures;
    }
}
