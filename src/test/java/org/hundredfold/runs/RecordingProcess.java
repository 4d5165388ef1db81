package org.hundredfold.runs;

import java.nio.file.Path;

/** A program that records a training without end and says so after each epoch, until it is killed. */
final class RecordingProcess {
    private RecordingProcess() {}

    public static void main(String[] arguments) {
        RunRecorder recorder = Samples.start(RunStore.open(Path.of(arguments[0])), "killed");
        for (int epoch = 1; ; epoch++) {
            recorder.steps(Samples.step(epoch));
            recorder.epoch(Samples.epoch(epoch), Samples.snapshot(epoch));
            System.out.println(epoch);
        }
    }
}
