package org.hundredfold.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function2;
import org.hundredfold.data.PixelStore;
import org.hundredfold.train.ShardPlaces;

/**
 * Pixels that lie on the workers of a cluster. Whoever reads them here, which only happens to samples and once at the end,
 * gets them in blocks, of which few are here at a time.
 */
final class ClusterPixels implements PixelStore {
    /** Pictures that are brought together. */
    private static final int BLOCK = 1024;
    /** Bytes of blocks that are kept. */
    private static final long KEPT = 64_000_000;

    private final JavaRDD<ShardPictures> shards;
    private final ShardPlaces places;
    private final int inputs;
    private final Jobs jobs;
    /** Rows of {@link #places}. */
    private final int[] rows;

    private final Map<Integer, byte[][]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[][]> eldest) {
            return (long) size() * BLOCK * inputs > KEPT && size() > 1;
        }
    };

    ClusterPixels(JavaRDD<ShardPictures> shards, ShardPlaces places, int inputs, Jobs jobs) {
        this(shards, places, inputs, jobs, IntStream.range(0, places.count()).toArray());
    }

    private ClusterPixels(JavaRDD<ShardPictures> shards, ShardPlaces places, int inputs, Jobs jobs, int[] rows) {
        this.shards = shards;
        this.places = places;
        this.inputs = inputs;
        this.jobs = jobs;
        this.rows = rows;
    }

    /** Where they lie: one shard in each partition. */
    JavaRDD<ShardPictures> shards() {
        return shards;
    }

    /** Where each of these pictures is. */
    ShardPlaces places() {
        return places.only(rows);
    }

    @Override
    public int count() {
        return rows.length;
    }

    @Override
    public byte[] copyOf(int picture) {
        return pixels(picture).clone();
    }

    @Override
    public void readFloats(int picture, float[] target, int offset) {
        PixelStore.of(new byte[][] {pixels(picture)}).readFloats(0, target, offset);
    }

    @Override
    public PixelStore only(int[] indices) {
        return new ClusterPixels(
                shards,
                places,
                inputs,
                jobs,
                IntStream.of(indices).map(i -> rows[i]).toArray());
    }

    private synchronized byte[] pixels(int picture) {
        return kept.computeIfAbsent(picture / BLOCK, this::fetch)[picture % BLOCK];
    }

    private byte[][] fetch(int block) {
        int from = block * BLOCK;
        int size = Math.min(BLOCK, rows.length - from);
        List<int[]> slots = new ArrayList<>();
        List<int[]> positions = new ArrayList<>();
        for (int shard = 0; shard < places.shards(); shard++) {
            int wanted = shard;
            int[] own = IntStream.range(0, size)
                    .filter(i -> places.shard(rows[from + i]) == wanted)
                    .toArray();
            positions.add(own);
            slots.add(IntStream.of(own).map(i -> places.slot(rows[from + i])).toArray());
        }
        List<ShardPictures> parts = jobs.run(
                () -> shards.mapPartitionsWithIndex(new FetchJob(slots), true).collect());
        byte[][] pixels = new byte[size][];
        for (int shard = 0; shard < parts.size(); shard++) {
            for (int i = 0; i < positions.get(shard).length; i++) {
                pixels[positions.get(shard)[i]] = parts.get(shard).pixels()[i];
            }
        }
        return pixels;
    }

    /** @param slots wanted of each shard */
    private record FetchJob(List<int[]> slots)
            implements Function2<Integer, Iterator<ShardPictures>, Iterator<ShardPictures>> {
        @Override
        public Iterator<ShardPictures> call(Integer shard, Iterator<ShardPictures> pictures) {
            byte[][] pixels = pictures.next().pixels();
            byte[][] wanted = IntStream.of(slots.get(shard))
                    .mapToObj(slot -> pixels[slot])
                    .toArray(byte[][]::new);
            return List.of(new ShardPictures(wanted)).iterator();
        }
    }
}
