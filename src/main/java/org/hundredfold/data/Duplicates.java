package org.hundredfold.data;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.data.FolderScan.Source;
import org.hundredfold.data.Problem.Kind;

/** Finds files with the same content: copies make a score look better than it is, and in two classes they contradict. */
final class Duplicates {
    private Duplicates() {}

    /** A warning for every picture whose content another one before it has. */
    static List<Problem> among(List<LoadedFile> pictures) {
        Map<ByteBuffer, Source> first = new HashMap<>();
        List<Problem> warnings = new ArrayList<>();
        for (LoadedFile picture : pictures) {
            Source earlier = first.putIfAbsent(ByteBuffer.wrap(picture.sha256()), picture.source());
            if (earlier != null) {
                warnings.add(new Problem(picture.source().file(), Kind.WARNING, reason(picture.source(), earlier)));
            }
        }
        return warnings;
    }

    private static String reason(Source source, Source earlier) {
        String where = source.className().equals(earlier.className()) ? "" : ", in another class";
        return "is the same picture as " + earlier.relative() + where;
    }
}
