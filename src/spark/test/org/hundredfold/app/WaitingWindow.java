package org.hundredfold.app;

import java.nio.file.Path;
import java.util.Optional;

/** A program that is connecting to a cluster until it is killed. */
final class WaitingWindow {
    private WaitingWindow() {}

    public static void main(String[] arguments) {
        new SparkProcess(Path.of(arguments[0])).connect("loopback[2]", Optional.empty(), () -> false);
    }
}
