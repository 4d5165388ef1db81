package org.hundredfold.bench;

import java.util.List;

/**
 * Everything that was measured in one run.
 *
 * @param comparisons empty without peers
 * @param missing peers that are not installed
 */
public record BenchReport(
        Machine machine,
        StartUp startUp,
        OriginalSpeed original,
        List<TrainingSpeed> trainings,
        List<Comparison> comparisons,
        List<String> missing,
        HeapNeed heap) {
    public BenchReport {
        trainings = List.copyOf(trainings);
        comparisons = List.copyOf(comparisons);
        missing = List.copyOf(missing);
    }
}
