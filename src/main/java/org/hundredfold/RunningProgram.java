package org.hundredfold;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The program as it was started. */
public final class RunningProgram {
    private RunningProgram() {}

    /** Where its classes lie: the jar or, before there is one, a folder. */
    public static Path location() {
        try {
            return Path.of(RunningProgram.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
