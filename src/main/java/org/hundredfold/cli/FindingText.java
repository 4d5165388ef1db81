package org.hundredfold.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.doctor.Finding;
import org.hundredfold.train.doctor.Remedy;

/** What the doctor found, for a person to read. */
final class FindingText {
    private FindingText() {}

    /**
     * A line for each, every line after a line break; empty without any.
     *
     * @param settings of the training; a remedy of other settings is named
     */
    static String all(List<Finding> findings, TrainingSettings settings) {
        return findings.stream()
                .map(found -> System.lineSeparator() + "Doctor: " + Words.oneLine(found.sentence())
                        + nextTime(found.remedy(), settings))
                .collect(Collectors.joining());
    }

    private static String nextTime(Remedy remedy, TrainingSettings settings) {
        return remedy.settings().equals(settings) ? "" : " Next time try %s.".formatted(remedy.words());
    }
}
