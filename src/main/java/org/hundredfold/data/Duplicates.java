package org.hundredfold.data;

import java.util.ArrayList;
import java.util.List;
import org.hundredfold.data.FolderScan.Source;
import org.hundredfold.data.Problem.Kind;

/** Finds files with the same content: copies make a score look better than it is, and in two classes they contradict. */
final class Duplicates {
    private Duplicates() {}

    /**
     * A warning for every picture whose content another one before it has.
     *
     * @param sources of the rows of the table
     * @param pictures rows, in order
     */
    static List<Problem> among(FileTable table, List<Source> sources, int[] pictures) {
        byte[] contents = FileTable.only(pictures, table.contents(), Sha256.BYTES);
        ByteRows rows = ByteRows.ofLength(Sha256.BYTES, contents);
        RowLookup first = new RowLookup(rows);
        List<Problem> warnings = new ArrayList<>();
        for (int i = 0; i < pictures.length; i++) {
            int earlier = first.find(rows, i);
            if (earlier < i) {
                Source source = sources.get(pictures[i]);
                String reason = reason(source, sources.get(pictures[earlier]));
                warnings.add(new Problem(source.file(), Kind.WARNING, reason));
            }
        }
        return warnings;
    }

    private static String reason(Source source, Source earlier) {
        String where = source.className().equals(earlier.className()) ? "" : ", in another class";
        return "is the same picture as " + earlier.relative() + where;
    }
}
