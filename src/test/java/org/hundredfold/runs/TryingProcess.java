package org.hundredfold.runs;

import java.nio.file.Path;

/** A program that begins a trial, says so, and then lives on until it is killed. */
final class TryingProcess {
    private TryingProcess() {}

    public static void main(String[] arguments) throws Exception {
        RunStore.open(Path.of(arguments[0])).forecasts().trial();
        System.out.println("trying");
        Thread.sleep(Long.MAX_VALUE);
    }
}
