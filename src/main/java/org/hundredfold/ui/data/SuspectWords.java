package org.hundredfold.ui.data;

import java.util.ArrayList;
import java.util.List;
import org.hundredfold.ui.common.Formats;

/** What came of a search for wrong labels, in sentences. */
final class SuspectWords {
    private SuspectWords() {}

    /**
     * Such as {@code "12 of 612 pictures are suspected, 9 left to decide."}
     *
     * @param judged how many pictures were
     * @param listed how many of them are suspected
     * @param open how many of those nothing is decided about yet
     * @param right how many were suspected too, but found to be right before
     * @param alone how many could not be judged
     */
    static String of(int judged, int listed, long open, int right, int alone) {
        List<String> sentences = new ArrayList<>();
        String all = pictures(judged);
        if (listed == 0) {
            sentences.add("Nothing suspected among %s.".formatted(all));
        } else {
            String left =
                    open == listed ? "" : ", %s left to decide".formatted(open == 0 ? "none" : Formats.count(open));
            sentences.add("%s of %s %s suspected%s.".formatted(Formats.count(listed), all, are(listed), left));
        }
        if (right > 0) {
            sentences.add("%s that you found right %s not listed.".formatted(pictures(right), are(right)));
        }
        if (alone > 0) {
            sentences.add("%s, alone in a class, could not be judged.".formatted(pictures(alone)));
        }
        return String.join(" ", sentences);
    }

    private static String pictures(int count) {
        return Formats.count(count, "picture", "pictures");
    }

    private static String are(int count) {
        return count == 1 ? "is" : "are";
    }
}
