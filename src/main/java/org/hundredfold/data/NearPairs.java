package org.hundredfold.data;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Finds the pairs of pictures that look nearly the same by locality-sensitive hashing: in each of several tables a picture
 * lies in a bucket that some cells of its signature, coarsely rounded, point to. Near pictures nearly always share a bucket
 * of one table. Those of a bucket are compared in the order of one projection of their signatures, in which near pictures
 * cannot lie far apart: so a crowded bucket costs little more than a sparse one.
 */
final class NearPairs {
    /**
     * What is done with pairs; called by several threads at once, but in an order that is always the same for the pairs of
     * one picture, and perhaps several times for one pair.
     */
    interface Use {
        /** Whether it matters if these are near; quick. */
        boolean matters(int one, int other);

        void near(int one, int other);

        /** Whether no pair of these matters. */
        boolean settled(int[] pictures);
    }

    private static final int TABLES = 8;
    private static final int CELLS_PER_KEY = 12;
    /** Levels of a cell that are rounded to the same one. */
    private static final int STEP = 40;
    /** Between the borders of one cell of a key and the next. */
    private static final int STRIDE = 39;
    /** Cells that keys are made of: those in which the pictures differ most, which are half of all. */
    private static final int TELLING = 60;

    /** Pictures of which comparing all costs less than bringing them into an order. */
    private static final int FEW = 12;

    private final Signatures signatures;
    private final Use use;
    private final ReadProgress progress;
    private final int[] cells;

    NearPairs(Signatures signatures, Use use, ReadProgress progress) {
        this.signatures = signatures;
        this.use = use;
        this.progress = progress;
        this.cells = signatures.telling();
    }

    /**
     * Tells the use of all pairs that are found.
     *
     * @throws java.util.concurrent.CancellationException if the progress says so or the calling thread is interrupted
     */
    void find() {
        for (int table = 0; table < TABLES; table++) {
            long[] byBucket = byBucket(table);
            int[] begins = IntStream.rangeClosed(0, byBucket.length)
                    .filter(i -> i == 0 || i == byBucket.length || bucket(byBucket[i]) != bucket(byBucket[i - 1]))
                    .toArray();
            Parallel.forEach(begins.length - 1, i -> {
                if (begins[i + 1] - begins[i] > 1) {
                    compare(Arrays.stream(byBucket, begins[i], begins[i + 1])
                            .mapToInt(each -> (int) each)
                            .toArray());
                }
            });
        }
    }

    private static int bucket(long entry) {
        return (int) (entry >> Integer.SIZE);
    }

    /** The bucket of each picture that has structure in the upper half, the picture in the lower; ascending. */
    private long[] byBucket(int table) {
        long[] buckets = new long[signatures.count()];
        int count = 0;
        for (int i = 0; i < buckets.length; i++) {
            if (signatures.hasStructure(i)) {
                buckets[count++] = (long) hash(table, i) << Integer.SIZE | i;
            }
        }
        long[] used = Arrays.copyOf(buckets, count);
        Arrays.parallelSort(used);
        return used;
    }

    /** The rounding of each table has borders of its own, so that a pair torn apart by one is whole in others. */
    private int hash(int table, int picture) {
        int hash = table;
        for (int k = 0; k < CELLS_PER_KEY; k++) {
            int border = (table * STEP / TABLES + k * STRIDE) % STEP;
            hash = hash * 31
                    + Math.floorDiv(signatures.cell(picture, cells[(k * TABLES + table) % TELLING]) + border, STEP);
        }
        return hash;
    }

    /** Neighbours first: where a crowd is all alike, such as the frames of a film, they settle it. */
    private void compare(int[] bucket) {
        int[] places = new int[bucket.length];
        double reach = bucket.length <= FEW ? 0 : signatures.project(bucket, places);
        compare(bucket, places, reach, 1, FEW);
        if (bucket.length > FEW && !use.settled(bucket)) {
            compare(bucket, places, reach, FEW + 1, bucket.length);
        }
    }

    /** Those that are from {@code least} to {@code most} behind one another. */
    private void compare(int[] bucket, int[] places, double reach, int least, int most) {
        for (int i = 0; i < bucket.length; i++) {
            progress.proceed();
            int end = Math.min(bucket.length, i + most + 1);
            for (int j = i + least; j < end && places[j] - places[i] <= reach; j++) {
                if (use.matters(bucket[i], bucket[j]) && signatures.near(bucket[i], bucket[j])) {
                    use.near(bucket[i], bucket[j]);
                }
            }
        }
    }
}
