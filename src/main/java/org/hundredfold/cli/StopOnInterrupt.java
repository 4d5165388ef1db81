package org.hundredfold.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hundredfold.train.TrainingControl;
import org.hundredfold.train.Workplace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Ctrl-C a stop like any other: until it is closed, a process that is told to end first lets the training finish
 * its step and the command close its run.
 */
final class StopOnInterrupt {
    private static final Logger LOG = LoggerFactory.getLogger(StopOnInterrupt.class);
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch closed = new CountDownLatch(1);
    private final Runnable callOff;

    /** @param workplace which is needed for what the training still does */
    StopOnInterrupt(TrainingControl control, Workplace workplace) {
        callOff = workplace.beforeEnd(() -> {
            control.stop();
            awaitClose();
        });
    }

    private void awaitClose() {
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when the run is closed and its result printed. */
    void close() {
        closed.countDown();
        try {
            callOff.run();
        } catch (IllegalStateException ending) {
            LOG.info("The training was stopped because the process is ending");
        }
    }
}
