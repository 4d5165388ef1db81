package org.hundredfold.ui.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.hundredfold.export.numpy.OriginalExport;
import org.hundredfold.export.numpy.OriginalExport.End;
import org.hundredfold.proof.OriginalResult;
import org.hundredfold.proof.OriginalSetup;

/** Saves a proof for NumPy. */
record NumPyExport(OriginalResult result) {
    private static final String NAME = "hundredfold-proof";

    /** Writes it to a new folder within the given one; returns in words where it lies. */
    String writeWithin(Path folder) {
        Path target = free(folder);
        OriginalSetup setup = result.setup();
        OriginalExport.write(
                target,
                setup.samples(),
                setup.start(),
                setup.rate(),
                result.ways().stream()
                        .map(way -> new End(way.way(), way.updates(), way.end()))
                        .toList());
        return "Start and ends lie in %s. To repeat the proof with NumPy, run replay.py there.".formatted(target);
    }

    private static Path free(Path folder) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> folder.resolve(n == 1 ? NAME : NAME + "-" + n))
                .filter(target -> !Files.exists(target))
                .findFirst()
                .orElseThrow();
    }
}
