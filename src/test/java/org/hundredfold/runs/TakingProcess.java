package org.hundredfold.runs;

import java.nio.file.Path;
import java.util.Optional;

/** A program that takes whatever waits, says the name of each, and then lives on until it is killed. */
final class TakingProcess {
    private TakingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        QueueStore queue = RunStore.open(Path.of(arguments[0])).queue();
        for (Optional<QueuedRun> run = queue.take(); run.isPresent(); run = queue.take()) {
            System.out.println(run.get().request().name());
        }
        System.out.println();
        Thread.sleep(Long.MAX_VALUE);
    }
}
