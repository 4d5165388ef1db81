package org.hundredfold.train.remote;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processes that a terminal's Ctrl-C and its end do not reach, though it sends them to all that were started in it: they
 * are meant for the program, which ends the others when it needs them no more. What such a process starts is shielded too.
 */
public final class Shielded {
    private static final List<String> SHIELD = List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh");

    private Shielded() {}

    /** What to start instead of a command; itself on Windows, which knows no such thing. */
    public static List<String> command(List<String> command) {
        return File.separatorChar == '\\'
                ? command
                : Stream.concat(SHIELD.stream(), command.stream()).toList();
    }
}
