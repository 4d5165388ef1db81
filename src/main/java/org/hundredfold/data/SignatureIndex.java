package org.hundredfold.data;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds a picture that looks nearly like another one by locality-sensitive hashing: in each of several tables a picture
 * lies in a bucket that some cells of its signature, coarsely rounded, point to. Near pictures nearly always share a bucket
 * of one table. What lies in a bucket is compared in full, but never more than {@link #LOOKED_AT} pictures of it, so that
 * time stays in proportion to the pictures however much alike they are.
 */
final class SignatureIndex {
    private static final int TABLES = 8;
    private static final int CELLS_PER_KEY = 12;
    /** Levels of a cell that are rounded to the same one. */
    private static final int STEP = 40;

    private static final int LOOKED_AT = 24;
    /** Prime to the number of cells, so that a key's cells lie all over the picture. */
    private static final int STRIDE = 39;
    /** Of Knuth's multiplicative hashing. */
    private static final int GOLDEN = 0x9E3779B9;

    private static final int NONE = -1;

    private final Signatures signatures;
    private final int shift;
    /** The last picture put into each bucket of each table, and for each picture the one before it. */
    private final int[][] last = new int[TABLES][];

    private final int[][] before = new int[TABLES][];

    /** @param included which of the pictures can be found; those with structure only */
    SignatureIndex(Signatures signatures, IntPredicate included) {
        this.signatures = signatures;
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(signatures.count()));
        shift = 32 - bits;
        Parallel.forEach(TABLES, t -> {
            last[t] = new int[1 << bits];
            Arrays.fill(last[t], NONE);
            before[t] = new int[signatures.count()];
            for (int i = 0; i < signatures.count(); i++) {
                before[t][i] = NONE;
                if (included.test(i) && signatures.hasStructure(i)) {
                    int bucket = bucket(t, signatures, i);
                    before[t][i] = last[t][bucket];
                    last[t][bucket] = i;
                }
            }
        });
    }

    /** A picture that looks nearly like one of {@code others}; -1 if there is none or it has no structure. */
    int near(Signatures others, int other) {
        int found = NONE;
        for (int t = 0; t < TABLES && found == NONE && others.hasStructure(other); t++) {
            found = nearInBucket(t, last[t][bucket(t, others, other)], others, other);
        }
        return found;
    }

    /** A picture before this one, which is in the index itself, that looks nearly like it; -1 if there is none. */
    int nearBefore(int picture) {
        int found = NONE;
        for (int t = 0; t < TABLES && found == NONE; t++) {
            found = nearInBucket(t, before[t][picture], signatures, picture);
        }
        return found;
    }

    private int nearInBucket(int table, int newest, Signatures others, int other) {
        int candidate = newest;
        for (int n = 0; n < LOOKED_AT && candidate != NONE; n++) {
            if (signatures.near(candidate, others, other)) {
                return candidate;
            }
            candidate = before[table][candidate];
        }
        return NONE;
    }

    /** The rounding of each table has borders of its own, so that a pair torn apart by one is whole in others. */
    private int bucket(int table, Signatures of, int picture) {
        int hash = table;
        int cell = table * CELLS_PER_KEY * STRIDE % Signatures.CELLS;
        for (int k = 0; k < CELLS_PER_KEY; k++) {
            int border = (table * STEP / TABLES + k * STRIDE) % STEP;
            hash = hash * 31 + Math.floorDiv(of.cell(picture, cell) + border, STEP);
            cell = (cell + STRIDE) % Signatures.CELLS;
        }
        hash ^= hash >>> 15;
        return hash * GOLDEN >>> shift;
    }
}
