package org.hundredfold.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hundredfold.data.Finding.Kind;

/** Looks at what was read for all that would make training worse or its score untrue. */
public final class DataChecks {
    private DataChecks() {}

    /** Weightiest first. Takes time for many pictures, so not for the window's thread. */
    public static List<Finding> of(LoadedData loaded) {
        Map<String, List<Picture>> byContent = new LinkedHashMap<>();
        loaded.data()
                .pictures()
                .forEach(picture -> byContent
                        .computeIfAbsent(picture.content(), content -> new ArrayList<>())
                        .add(picture));
        return byContent.values().stream()
                .filter(same -> same.size() > 1)
                .map(DataChecks::duplicates)
                .sorted(java.util.Comparator.comparing(Finding::kind))
                .toList();
    }

    private static Finding duplicates(List<Picture> same) {
        boolean contradiction =
                same.stream().mapToInt(Picture::label).distinct().count() > 1;
        return new Finding(
                contradiction ? Kind.CONTRADICTION : Kind.DUPLICATE,
                same.stream().map(Picture::file).toList(),
                same.size() + " files hold the same picture" + (contradiction ? ", in more than one class." : "."));
    }
}
