package org.hundredfold.train;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.hundredfold.nn.Batch;

/**
 * The rows of a batch that are pictures of one shard.
 *
 * @param slots of the pictures in their shard
 * @param pictures indices among all
 * @param labels true classes
 * @param stepRows numbers in the step
 */
public record ShardRows(int[] slots, int[] pictures, int[] labels, int[] stepRows) implements Serializable {
    /** A batch divided by the shards of its pictures, in order of shard. */
    public static List<ShardRows> of(Batch batch, ShardPlaces places) {
        int[] counts = new int[places.shards()];
        for (int row = 0; row < batch.size(); row++) {
            counts[places.shard(batch.picture(row))]++;
        }
        List<ShardRows> parts = new ArrayList<>();
        for (int count : counts) {
            parts.add(new ShardRows(new int[count], new int[count], new int[count], new int[count]));
        }
        int[] filled = new int[places.shards()];
        for (int row = 0; row < batch.size(); row++) {
            int picture = batch.picture(row);
            int shard = places.shard(picture);
            ShardRows part = parts.get(shard);
            int at = filled[shard]++;
            part.slots[at] = places.slot(picture);
            part.pictures[at] = picture;
            part.labels[at] = batch.label(row);
            part.stepRows[at] = batch.stepRow(row);
        }
        return parts;
    }
}
