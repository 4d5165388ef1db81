package org.hundredfold.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** Names for exported files that nobody has named. */
public final class ExportNames {
    private static final int LONGEST = 100;

    private ExportNames() {}

    /**
     * The run's name with the ending of the export, and with a number behind it where a file of that name is there already.
     *
     * @param run any text; what file systems refuse in names becomes a hyphen
     */
    public static Path free(Path folder, String run, RunExport export) {
        String stem = stem(run);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? stem : stem + "-" + number)
                .map(name -> folder.resolve(name + export.ending()))
                .filter(out -> export.files(out).stream().noneMatch(Files::exists))
                .findFirst()
                .orElseThrow();
    }

    private static String stem(String run) {
        String safe = run.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "-");
        String stem = safe.substring(
                        0, safe.offsetByCodePoints(0, Math.min(LONGEST, safe.codePointCount(0, safe.length()))))
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        return stem.isEmpty() ? "run" : stem;
    }
}
