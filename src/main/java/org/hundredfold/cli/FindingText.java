package org.hundredfold.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.hundredfold.train.doctor.Finding;

/** What the doctor found, for a person to read. */
final class FindingText {
    private FindingText() {}

    /** A line for each, every line after a line break; empty without any. */
    static String all(List<Finding> findings) {
        return findings.stream()
                .map(found -> "%sDoctor: %s Next time try %s."
                        .formatted(
                                System.lineSeparator(),
                                found.sentence(),
                                found.remedy().words()))
                .collect(Collectors.joining());
    }
}
