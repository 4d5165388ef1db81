package org.hundredfold.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.PixelStore;

/**
 * Pixels that lie on the workers of a cluster. Whoever reads them here, which only happens to samples and once at the end,
 * gets them in blocks, of which few are here at a time.
 */
public final class ClusterPixels implements PixelStore {
    /** Pictures that are brought together. */
    private static final int BLOCK = 1024;
    /** Bytes of blocks that are kept. */
    private static final long KEPT = 64_000_000;

    private final ClusterPictures pictures;
    private final ShardPlaces places;
    private final int inputs;

    private final Map<Integer, byte[][]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, byte[][]> eldest) {
            return (long) size() * BLOCK * inputs > KEPT && size() > 1;
        }
    };

    /**
     * @param places of these pictures among those that lie there
     * @param inputs values of each picture
     */
    public ClusterPixels(ClusterPictures pictures, ShardPlaces places, int inputs) {
        this.pictures = pictures;
        this.places = places;
        this.inputs = inputs;
    }

    /** Whether only the workers of a cluster have the pixels. */
    static boolean areOf(DataSet data) {
        return data.pixels() instanceof ClusterPixels;
    }

    /** All that lie there with them. */
    public ClusterPictures pictures() {
        return pictures;
    }

    /** Where each of these is. */
    public ShardPlaces places() {
        return places;
    }

    @Override
    public int count() {
        return places.count();
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
        return new ClusterPixels(pictures, places.only(indices), inputs);
    }

    private synchronized byte[] pixels(int picture) {
        return kept.computeIfAbsent(picture / BLOCK, this::fetch)[picture % BLOCK];
    }

    private byte[][] fetch(int block) {
        int from = block * BLOCK;
        int size = Math.min(BLOCK, count() - from);
        List<int[]> slots = new ArrayList<>();
        List<int[]> positions = new ArrayList<>();
        for (int shard = 0; shard < places.shards(); shard++) {
            int wanted = shard;
            int[] own = IntStream.range(0, size)
                    .filter(i -> places.shard(from + i) == wanted)
                    .toArray();
            positions.add(own);
            slots.add(IntStream.of(own).map(i -> places.slot(from + i)).toArray());
        }
        List<byte[][]> parts = pictures.fetch(slots);
        byte[][] pixels = new byte[size][];
        for (int shard = 0; shard < parts.size(); shard++) {
            for (int i = 0; i < positions.get(shard).length; i++) {
                pixels[positions.get(shard)[i]] = parts.get(shard)[i];
            }
        }
        return pixels;
    }
}
