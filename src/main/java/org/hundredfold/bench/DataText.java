package org.hundredfold.bench;

import static org.hundredfold.bench.ReportTables.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measurements of data as tables. */
public final class DataText {
    private static final String NONE = "-";
    private static final double MEGABYTE = 1 << 20;

    private DataText() {}

    public static Table reading(List<ReadingSpeed> speeds) {
        List<List<String>> rows = new ArrayList<>();
        for (ReadingSpeed speed : speeds) {
            String what = "%d files at %s".formatted(speed.pictures(), ReadingSpeed.words(speed.preprocessing()));
            rows.add(List.of(what, "Pillow, one thread", seconds(speed.peer()), NONE, NONE));
            rows.add(first(what, "first reading, new process", speed.firstCold(), speed));
            rows.add(first(what, "first reading, warmed up", speed.firstWarm(), speed));
            rows.add(second(what, "opened again, new process", speed.secondCold(), speed.firstCold(), speed));
            rows.add(second(what, "opened again, warmed up", speed.secondWarm(), speed.firstWarm(), speed));
        }
        return new Table(
                "Reading, seconds",
                List.of("pictures", "reader", "seconds", "times faster than Pillow", "than the first reading"),
                rows);
    }

    private static List<String> first(String what, String how, double seconds, ReadingSpeed speed) {
        return List.of(what, how, seconds(seconds), factor(speed.peer() / seconds), NONE);
    }

    private static List<String> second(String what, String how, double seconds, double first, ReadingSpeed speed) {
        return List.of(what, how, seconds(seconds), factor(speed.peer() / seconds), factor(first / seconds));
    }

    public static Table large(LargeSpeed speed) {
        List<List<String>> rows = new ArrayList<>();
        LargeTimes small = speed.small();
        LargeTimes large = speed.large();
        rows.add(List.of("read for the first time, s", number(small.read()), number(large.read())));
        rows.add(List.of("checked, s", number(small.check()), number(large.check())));
        rows.add(List.of("split, s", number(small.split()), number(large.split())));
        rows.add(List.of("first epoch, pictures/s", number(small.firstEpoch()), number(large.firstEpoch())));
        rows.add(List.of("a later epoch, pictures/s", number(small.laterEpoch()), number(large.laterEpoch())));
        rows.add(List.of("share of the speed (goal %s)".formatted(LargeSpeed.GOAL), number(speed.ratio()), NONE));
        rows.add(List.of("opened again, s", number(small.readAgain()), NONE));
        rows.add(List.of("heap at most, MB", megabytes(small.heapPeak()), megabytes(large.heapPeak())));
        rows.add(List.of("after collection, MB", megabytes(small.heapLive()), megabytes(large.heapLive())));
        return new Table(
                "%d pictures of 32 x 32 x 3, network 3072-128-10".formatted(small.pictures()),
                List.of("", "-Xmx%s, mapped".formatted(LargeSpeed.SMALL), "-Xmx%s, heap".formatted(LargeSpeed.LARGE)),
                rows);
    }

    private static String megabytes(long bytes) {
        return number(bytes / MEGABYTE);
    }

    private static String seconds(double seconds) {
        return Double.isNaN(seconds) ? NONE : String.format(Locale.ROOT, "%.3f", seconds);
    }

    private static String factor(double value) {
        return Double.isNaN(value) ? NONE : number(value);
    }
}
