package org.hundredfold.cli;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.PictureFacts;
import org.hundredfold.data.PictureFormat;

/** How large the files' pictures are, and of which formats. */
record PictureSizes(Range width, Range height, SortedMap<PictureFormat, Integer> formats) {
    /** In pixels; the median of an even number is the higher of the two. All 0 of no pictures. */
    record Range(int min, int median, int max) {
        static Range of(int[] values) {
            int[] sorted = values.clone();
            Arrays.sort(sorted);
            return sorted.length == 0
                    ? new Range(0, 0, 0)
                    : new Range(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
        }
    }

    /** Of all the pictures together. Keeps no object for a picture. */
    static PictureSizes of(List<DataSet> sets) {
        int count = sets.stream().mapToInt(set -> set.pictures().size()).sum();
        int[] widths = new int[count];
        int[] heights = new int[count];
        SortedMap<PictureFormat, Integer> formats = new TreeMap<>();
        int next = 0;
        for (DataSet set : sets) {
            for (int i = 0; i < set.pictures().size(); i++, next++) {
                PictureFacts facts = set.pictures().get(i).facts();
                widths[next] = facts.width();
                heights[next] = facts.height();
                formats.merge(facts.format(), 1, Integer::sum);
            }
        }
        return new PictureSizes(Range.of(widths), Range.of(heights), formats);
    }
}
