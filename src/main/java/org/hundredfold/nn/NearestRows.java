package org.hundredfold.nn;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Finds for each of many rows the nearest of others, by Euclidean distance. The distances are exact, so that the answer is the
 * same with every implementation and any number of workers: products of values in [-128, 127] are whole numbers, and as long
 * as no more than {@link #EXACT} of them are added up, a float holds every sum of theirs.
 */
public final class NearestRows {
    /** 128 x 128 x 1,024 is the greatest whole number up to which a float holds all. */
    private static final int EXACT = 1024;

    /** Values of a block of rows, for its memory, and the most rows that one needs to be fast. */
    private static final int BLOCK_VALUES = 1 << 19;

    private static final int MOST_ASKED = 512;
    private static final int MOST_KNOWN = 32 * Gemm.TILE_ROWS;

    /** Rows of whole numbers in [-128, 127]; several threads read different rows at the same time. */
    public interface Rows {
        int count();

        /** Writes one row to {@code target} from {@code offset} on. */
        void read(int row, float[] target, int offset);
    }

    private final Rows known;
    private final Rows asked;
    private final int depth;
    private final int wanted;
    private final int askedBlock;
    private final int knownBlock;
    private final BooleanSupplier proceed;
    private final int[][] found;
    private final AtomicInteger next = new AtomicInteger();

    private NearestRows(Rows known, Rows asked, int depth, int wanted, BooleanSupplier proceed) {
        this.known = known;
        this.asked = asked;
        this.depth = depth;
        this.wanted = Math.min(wanted, known.count());
        this.proceed = proceed;
        int most = Math.max(Gemm.WIDTH, BLOCK_VALUES / depth / Gemm.WIDTH * Gemm.WIDTH);
        askedBlock = Math.min(MOST_ASKED, most);
        knownBlock = Math.min(MOST_KNOWN, most);
        found = new int[asked.count()][];
    }

    /**
     * For each row of {@code asked} the indices of the nearest rows of {@code known}, the nearest first; of rows at the same
     * distance that with the lower index.
     *
     * @param depth values per row
     * @param wanted how many are to be found, fewer only if there are not so many
     * @param workers threads that share the work, the caller among them
     * @param proceed asked several times a second, on the worker threads, whether to go on; may wait
     * @throws CancellationException if it is not to go on
     */
    public static int[][] find(Rows known, Rows asked, int depth, int wanted, int workers, BooleanSupplier proceed) {
        NearestRows search = new NearestRows(known, asked, depth, wanted, proceed);
        try (WorkerTeam team = new WorkerTeam(workers)) {
            team.run(member -> search.work(), workers);
        }
        return search.found;
    }

    private void work() {
        Block block = new Block();
        for (int from = take(); from < asked.count(); from = take()) {
            block.find(from, Math.min(askedBlock, asked.count() - from));
        }
    }

    private int take() {
        return next.getAndAdd(askedBlock);
    }

    /** What one worker needs for some of the rows that are asked for, which it holds as columns. */
    private final class Block {
        private final Gemm gemm = Gemm.fastest();
        private final float[] columns = new float[depth * askedBlock];
        private final float[] rows = new float[depth * knownBlock];
        private final float[] row = new float[depth];
        private final float[] products = new float[knownBlock * askedBlock];
        /** Squared distances, each less the squared length of the row that is asked for. */
        private final double[] distances = new double[knownBlock * askedBlock];

        private final double[] nearestDistances = new double[askedBlock * wanted];
        private final int[] nearest = new int[askedBlock * wanted];

        void find(int from, int count) {
            for (int column = 0; column < count; column++) {
                asked.read(from + column, row, 0);
                for (int i = 0; i < depth; i++) {
                    columns[i * askedBlock + column] = row[i];
                }
            }
            Arrays.fill(nearestDistances, Double.POSITIVE_INFINITY);
            for (int first = 0; first < known.count(); first += knownBlock) {
                if (!proceed.getAsBoolean()) {
                    throw new CancellationException("The search for the nearest was stopped");
                }
                compare(first, Math.min(knownBlock, known.count() - first), count);
            }
            for (int column = 0; column < count; column++) {
                found[from + column] = Arrays.copyOfRange(nearest, column * wanted, (column + 1) * wanted);
            }
        }

        private void compare(int first, int rowCount, int count) {
            for (int i = 0; i < rowCount; i++) {
                known.read(first + i, rows, i * depth);
                Arrays.fill(distances, i * askedBlock, i * askedBlock + count, squaredLength(i * depth));
            }
            for (int at = 0; at < depth; at += EXACT) {
                subtractProducts(at, Math.min(EXACT, depth - at), rowCount, count);
            }
            for (int i = 0; i < rowCount; i++) {
                keepNearer(first + i, i * askedBlock, count);
            }
        }

        private double squaredLength(int start) {
            double sum = 0;
            for (int i = start; i < start + depth; i++) {
                sum += rows[i] * rows[i];
            }
            return sum;
        }

        private void subtractProducts(int at, int steps, int rowCount, int count) {
            int width = Gemm.padded(count);
            gemm.multiply(
                    rowCount,
                    width,
                    steps,
                    rows,
                    at,
                    depth,
                    1,
                    columns,
                    at * askedBlock,
                    askedBlock,
                    products,
                    0,
                    askedBlock);
            for (int i = 0; i < rowCount; i++) {
                int start = i * askedBlock;
                for (int j = start; j < start + count; j++) {
                    distances[j] -= 2.0 * products[j];
                }
            }
        }

        private void keepNearer(int index, int start, int count) {
            for (int column = 0; column < count; column++) {
                double distance = distances[start + column];
                if (distance < nearestDistances[(column + 1) * wanted - 1]) {
                    insert(index, distance, column * wanted, (column + 1) * wanted - 1);
                }
            }
        }

        private void insert(int index, double distance, int begin, int end) {
            int place = end;
            while (place > begin && distance < nearestDistances[place - 1]) {
                nearestDistances[place] = nearestDistances[place - 1];
                nearest[place] = nearest[place - 1];
                place--;
            }
            nearestDistances[place] = distance;
            nearest[place] = index;
        }
    }
}
