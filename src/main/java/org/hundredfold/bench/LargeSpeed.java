package org.hundredfold.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A folder too large for the heap, inspected, split and trained, beside the same with all pixels on a larger heap.
 *
 * @param small in a heap of {@link #SMALL}, pixels from the cache file
 * @param large in a heap of {@link #LARGE}, without a cache
 */
public record LargeSpeed(LargeTimes small, LargeTimes large) {
    static final String SMALL = "1g";
    static final String LARGE = "10g";
    /** Share of the speed on the larger heap that is aimed at. */
    static final double GOAL = 0.8;

    /**
     * Takes minutes and 8 KB of disk for each picture.
     *
     * @throws org.hundredfold.ExplainedException if one of them fails
     */
    public static LargeSpeed measure(int pictures, Consumer<String> progress) {
        try (TemporaryFolder temporary = new TemporaryFolder("hundredfold-bench")) {
            Path folder = temporary.path().resolve("pictures");
            progress.accept("writing %d pictures to %s".formatted(pictures, folder));
            LargePictures.write(folder, pictures);
            progress.accept("reading and training in " + SMALL);
            Path cache = temporary.path().resolve("cache");
            LargeTimes small = OtherJava.run(LargeTimes.class, LargeProcess.class, SMALL, folder, cache);
            progress.accept("reading and training in " + LARGE);
            LargeTimes large = OtherJava.run(LargeTimes.class, LargeProcess.class, LARGE, folder);
            progress.accept("removing the pictures");
            return new LargeSpeed(small, large);
        }
    }

    /** Of training, once Java has compiled it. */
    public double ratio() {
        return small.laterEpoch() / large.laterEpoch();
    }
}
