package org.hundredfold.data;

/** Finds equal rows: a hash table of whole numbers, since a million boxed ones would not fit beside the pictures. */
final class RowLookup {
    /** Knuth's multiplicative hashing: the leading bits of the product are well mixed. */
    private static final int GOLDEN = 0x9E3779B9;

    private final ByteRows rows;
    /** A row plus 1, or 0; linear probing. */
    private final int[] table;

    private final int shift;

    /** Of equal rows, the first is the one that is found. */
    RowLookup(ByteRows rows) {
        this.rows = rows;
        int bits = 34 - Integer.numberOfLeadingZeros(Math.max(1, rows.count()));
        table = new int[1 << Math.min(30, bits)];
        shift = 32 - Math.min(30, bits);
        for (int row = 0; row < rows.count(); row++) {
            int place = place(rows, row);
            if (table[place] == 0) {
                table[place] = row + 1;
            }
        }
    }

    /** The first row that is equal to a row of {@code others}, or -1. */
    int find(ByteRows others, int other) {
        return table[place(others, other)] - 1;
    }

    /** Where an equal row is, or could be put. */
    private int place(ByteRows others, int other) {
        int place = others.hash(other) * GOLDEN >>> shift;
        while (table[place] != 0 && !rows.same(table[place] - 1, others, other)) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }
}
