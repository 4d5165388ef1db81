package org.hundredfold.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hundredfold.nn.original.Way;

/** The tables of a report. */
final class ReportTables {
    private static final String NONE = "-";
    private static final double MEGABYTE = 1 << 20;

    private final BenchReport report;

    ReportTables(BenchReport report) {
        this.report = report;
    }

    List<Table> all() {
        List<Table> tables = new ArrayList<>(List.of(original(), trainings(), memory()));
        if (!report.comparisons().isEmpty()) {
            tables.add(comparisons());
        }
        return tables;
    }

    private Table original() {
        OriginalSpeed original = report.original();
        List<List<String>> rows = new ArrayList<>();
        for (PythonTimes python : original.python()) {
            rows.add(List.of("Python, loops", number(python.loops()), NONE, NONE, NONE));
            rows.add(List.of("NumPy, vectorised", number(python.vectorised()), NONE, NONE, NONE));
        }
        for (WayTime time : original.ways()) {
            boolean goals = time.way() == Way.FUSED && !original.python().isEmpty();
            rows.add(List.of(
                    time.way().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    number(time.micros().best()),
                    number(time.micros().median()),
                    number(original.factor(time)),
                    goals ? factors(original) : NONE));
        }
        return new Table(
                "The original network, microseconds per picture",
                List.of("way", "best", "median", "speed, loops = 1", "than NumPy (goal), than Python (goal)"),
                rows);
    }

    private static String factors(OriginalSpeed original) {
        return "%s (%s), %s (%s)"
                .formatted(
                        number(original.numpyFactor()),
                        number(OriginalSpeed.GOAL_NUMPY),
                        number(original.pythonFactor()),
                        number(OriginalSpeed.GOAL_LOOPS));
    }

    private Table trainings() {
        List<List<String>> rows = report.trainings().stream()
                .map(training -> List.of(
                        training.network(),
                        training.workload().steps(),
                        Integer.toString(training.workers()),
                        number(training.picturesPerSecond().best()),
                        number(training.picturesPerSecond().median()),
                        number(training.cost().step().best()),
                        number(training.cost().step().median()),
                        number(training.cost().floor().best()),
                        number(training.cost().ratio()),
                        training.workload().hasLargeProducts()
                                ? number(training.workload().floorGoal())
                                : NONE))
                .toList();
        return new Table(
                "Training: pictures per second of whole epochs; a step beside its matrix products alone, microseconds",
                List.of(
                        "network",
                        "steps",
                        "workers",
                        "pictures/s",
                        "median",
                        "step",
                        "median",
                        "products",
                        "step/products",
                        "goal"),
                rows);
    }

    private Table memory() {
        List<List<String>> rows = report.trainings().stream()
                .map(training -> List.of(
                        training.network(),
                        Integer.toString(training.cost().steps()),
                        number(training.cost().allocatedPerStep()),
                        number(training.cost().residentBefore() / MEGABYTE),
                        number(training.cost().residentAfter() / MEGABYTE)))
                .toList();
        return new Table(
                "Memory over many steps",
                List.of("network", "steps", "heap bytes taken per step", "process MB before", "after"),
                rows);
    }

    private Table comparisons() {
        List<List<String>> rows = new ArrayList<>();
        for (Comparison comparison : report.comparisons()) {
            rows.add(List.of(
                    comparison.network(),
                    "Hundredfold",
                    number(comparison.picturesPerSecond()),
                    NONE,
                    NONE,
                    percent(comparison.testAccuracy()),
                    NONE));
            comparison.peers().forEach(peer -> rows.add(row(comparison, peer)));
        }
        return new Table(
                "Beside peers, trained for %d epochs on the same pictures; a peer's better figure of 1 and 2 threads"
                        .formatted(report.comparisons().get(0).epochs()),
                List.of(
                        "network",
                        "program",
                        "pictures/s",
                        "Hundredfold's ratio",
                        "goal",
                        "test accuracy",
                        "points more"),
                rows);
    }

    private static List<String> row(Comparison comparison, PeerSpeed peer) {
        return List.of(
                comparison.network(),
                "%s %s, %s"
                        .formatted(
                                peer.peer(),
                                peer.version(),
                                peer.threads() == 1 ? "1 thread" : peer.threads() + " threads"),
                number(peer.picturesPerSecond()),
                number(comparison.ratio(peer)),
                number(comparison.workload().peerGoal()),
                percent(peer.testAccuracy()),
                String.format(Locale.ROOT, "%+.2f", comparison.points(peer)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    /** With about three digits that count. */
    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }
}
