package org.hundredfold.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at what was read for all that would make training worse or its score untrue. */
public final class DataChecks {
    private DataChecks() {}

    /** Weightiest first. Takes time for many pictures, so not for the window's thread. */
    public static List<Finding> of(LoadedData loaded) {
        return of(loaded, ReadProgress.NONE);
    }

    /**
     * As {@link #of(LoadedData)}.
     *
     * @throws java.util.concurrent.CancellationException if the progress, which is asked now and then, says so
     */
    public static List<Finding> of(LoadedData loaded, ReadProgress progress) {
        progress.proceed();
        List<Finding> findings = new ArrayList<>(LikePictures.in(loaded.data()));
        progress.proceed();
        loaded.test().ifPresent(test -> findings.addAll(LikePictures.between(loaded.data(), test, progress)));
        progress.proceed();
        findings.addAll(PoorPictures.in(loaded.data()));
        Imbalance.in(loaded.data()).ifPresent(findings::add);
        findings.sort(Comparator.comparing(Finding::kind));
        return findings;
    }
}
