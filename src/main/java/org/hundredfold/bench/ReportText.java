package org.hundredfold.bench;

import static org.hundredfold.bench.ReportTables.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report as people read it. */
public final class ReportText {
    private static final double MEGABYTE = 1 << 20;

    private final BenchReport report;

    public ReportText(BenchReport report) {
        this.report = report;
    }

    /** For a terminal. */
    public String text() {
        return sentences()
                + new ReportTables(report)
                        .all().stream().map(table -> "\n" + table.text()).collect(Collectors.joining());
    }

    /** For a page of documentation. */
    public String markdown() {
        return sentences().replace("\n", "\n\n")
                + new ReportTables(report).all().stream().map(Table::markdown).collect(Collectors.joining("\n"));
    }

    private String sentences() {
        List<String> sentences = new ArrayList<>(machine(report.machine()));
        sentences.add("First step %s ms after the press of Start, %s ms after the start of the program."
                .formatted(
                        number(report.startUp().firstStepMillis()),
                        number(report.startUp().sinceStartMillis())));
        HeapNeed heap = report.heap();
        sentences.add("Heap in use while %d pictures of %d values are trained: %s MB."
                .formatted(heap.pictures(), heap.inputs(), number(heap.bytes() / MEGABYTE)));
        sentences.add(equality(report.original()));
        if (!report.missing().isEmpty()) {
            sentences.add("Not installed, so not compared: %s.".formatted(String.join(", ", report.missing())));
        }
        return String.join("\n", sentences) + "\n";
    }

    private static List<String> machine(Machine machine) {
        return List.of(
                "Hundredfold %s on %s; %s, %d cores; %s; %s."
                        .formatted(
                                machine.version(),
                                machine.date(),
                                machine.cpu(),
                                machine.cores(),
                                machine.java(),
                                machine.system()),
                "Matrix products by %s (started with %s).".formatted(machine.way(), machine.start()));
    }

    private static String equality(OriginalSpeed original) {
        return String.format(
                Locale.ROOT,
                "After %d updates the fused original network is within %.1e of the loops, relative to the largest weight.",
                original.updates(),
                original.relativeDifference());
    }
}
