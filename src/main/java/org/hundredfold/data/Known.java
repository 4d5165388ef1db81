package org.hundredfold.data;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What an earlier reading knows of the files of a table.
 *
 * @param rows of the earlier reading for each file; -1 where it has to be read
 */
record Known(LoadedFolder earlier, int[] rows) {
    private static final int NONE = -1;

    static Known nothing(FileTable table) {
        int[] rows = new int[table.count()];
        Arrays.fill(rows, NONE);
        return new Known(null, rows);
    }

    /** Files of the same name, size and time are taken to be the same, unless they are doubted. */
    static Known of(CacheFile file, FileTable table) {
        LoadedFolder earlier = file.content();
        FileTable then = earlier.table();
        BitSet doubted = file.doubted();
        RowLookup names = new RowLookup(then.names().rows());
        int[] rows = new int[table.count()];
        Arrays.setAll(rows, row -> {
            int found = names.find(table.names().rows(), row);
            boolean same = found != NONE
                    && !doubted.get(found)
                    && then.sizes()[found] == table.sizes()[row]
                    && then.modified()[found] == table.modified()[row];
            return same ? found : NONE;
        });
        return new Known(earlier, rows);
    }

    /** Does some work that calls {@link #copyTo}; as {@link PixelStore#reading}. */
    void reading(Runnable work) {
        if (earlier == null) {
            work.run();
        } else {
            earlier.pixels().reading(() -> {
                work.run();
                return null;
            });
        }
    }

    boolean has(int row) {
        return rows[row] != NONE;
    }

    /** Takes over what is known of a file; its pixels, null if it has none. */
    byte[] copyTo(FileTable table, int row) {
        table.put(row, earlier.table(), rows[row]);
        return table.isPicture(row) ? earlier.pixels().copyOf(rows[row]) : null;
    }
}
