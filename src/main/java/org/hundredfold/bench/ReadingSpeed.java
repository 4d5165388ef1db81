package org.hundredfold.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;

/**
 * How fast a folder is read, for the first time and again by way of the cache. Medians of several processes that took turns
 * with the peer, seconds.
 *
 * @param firstCold the first reading of a process
 * @param firstWarm a later one, all of it without a cache to find
 * @param secondCold the first reading of a process that finds a cache
 * @param peer of the peer's loader; NaN without one
 */
public record ReadingSpeed(
        Path folder,
        Preprocessing preprocessing,
        int pictures,
        double firstCold,
        double firstWarm,
        double secondCold,
        double secondWarm,
        double peer) {
    static final List<Preprocessing> FORMS =
            List.of(new Preprocessing(28, false, Framing.CROP), new Preprocessing(64, true, Framing.CROP));

    private static final String HEAP = "2g";

    static ReadingSpeed measure(
            Path folder, Preprocessing form, Optional<Peers> peers, Effort effort, Consumer<String> progress) {
        List<ReadingTimes> first = new ArrayList<>();
        List<ReadingTimes> second = new ArrayList<>();
        List<Double> peer = new ArrayList<>();
        try (TemporaryFolder cache = new TemporaryFolder("hundredfold-bench")) {
            for (int round = 1; round <= effort.readingRounds(); round++) {
                progress.accept("reading at %s, round %d".formatted(words(form), round));
                first.add(read(folder, form, cache, true, effort));
                second.add(read(folder, form, cache, false, effort));
                peers.flatMap(programs -> programs.load(folder, form)).ifPresent(peer::add);
            }
        }
        return new ReadingSpeed(
                folder,
                form,
                first.get(0).pictures(),
                ReadingTimes.cold(first),
                ReadingTimes.warm(first),
                ReadingTimes.cold(second),
                ReadingTimes.warm(second),
                ReadingTimes.median(
                        peer.stream().mapToDouble(seconds -> seconds).toArray()));
    }

    private static ReadingTimes read(
            Path folder, Preprocessing form, TemporaryFolder cache, boolean empty, Effort effort) {
        return OtherJava.run(
                ReadingTimes.class,
                ReadingProcess.class,
                HEAP,
                folder,
                form.size(),
                form.colour(),
                cache.path(),
                empty,
                effort.readings());
    }

    /** Such as {@code 28 x 28 grey}. */
    static String words(Preprocessing form) {
        return "%1$d x %1$d %2$s".formatted(form.size(), form.colour() ? "colour" : "grey");
    }
}
