package org.hundredfold.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains in the background, one run at a time. Callable from any thread; only {@link #close} waits for the training. */
public final class TrainingService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingService.class);

    /** What the service is doing. */
    public enum State {
        IDLE,
        RUNNING,
        PAUSED,
        STOPPING
    }

    private TrainingControl control = new TrainingControl();
    private Ending ending = new Ending();
    private Thread thread;
    /** Of trainings that have ended; may wait for other processes. */
    private final List<Thread> closing = new ArrayList<>();

    /**
     * Starts a training on a background thread, where the listeners are told of it. Whoever has been told of the end of one
     * may start the next at once.
     *
     * @throws ExplainedException if a training is still running
     */
    public void start(TrainingPlan plan, List<TrainingListener> listeners) {
        start(plan, Optional.empty(), listeners);
    }

    /**
     * As {@link #start(TrainingPlan, List)}.
     *
     * @param before what a training of that plan had finished when it ended too early, to go on from there
     */
    public void start(TrainingPlan plan, Optional<FinishedEpochs> before, List<TrainingListener> listeners) {
        start(plan, before, listeners, Workplace.HERE);
    }

    /**
     * The same somewhere else.
     *
     * @param workplace closed when the training has ended
     */
    public synchronized void start(
            TrainingPlan plan, Optional<FinishedEpochs> before, List<TrainingListener> listeners, Workplace workplace) {
        if (state() != State.IDLE && !ending.told) {
            throw new ExplainedException("A training is still running. Stop it before you start another one.");
        }
        join();
        TrainingControl steering = new TrainingControl();
        Ending ended = new Ending();
        control = steering;
        ending = ended;
        List<TrainingListener> all =
                Stream.concat(Stream.of(ended), listeners.stream()).toList();
        thread = new Thread(() -> train(new Trainer(plan, before, all, steering, workplace), workplace), "training");
        thread.setDaemon(true);
        thread.start();
    }

    private void train(Trainer trainer, Workplace workplace) {
        try {
            trainer.run();
        } catch (RuntimeException | Error e) {
            LOG.error("The training broke off", e);
        }
        close(workplace);
    }

    /** Without letting the next training wait for it. */
    private void close(Workplace workplace) {
        Thread closes = new Thread(workplace::close, "close-workplace");
        closes.setDaemon(true);
        synchronized (closing) {
            closing.removeIf(done -> !done.isAlive());
            closing.add(closes);
            closes.start();
        }
    }

    /** Halts after the current step; does nothing unless running. */
    public synchronized void pause() {
        control.pause();
    }

    /** Goes on; does nothing unless paused. */
    public synchronized void resume() {
        control.resume();
    }

    /** Ends the run after the current step as a normal ending that keeps the model; does nothing when idle. */
    public synchronized void stop() {
        control.stop();
    }

    public synchronized State state() {
        if (thread == null || !thread.isAlive()) {
            return State.IDLE;
        }
        if (control.stopped()) {
            return State.STOPPING;
        }
        return control.paused() ? State.PAUSED : State.RUNNING;
    }

    /** Seconds that the latest training has been held up by pauses that are over. */
    public synchronized double waited() {
        return control.waited();
    }

    /** Stops and waits until the run and its workplace are closed; an interrupt ends the waiting. */
    @Override
    public void close() {
        stop();
        join();
        List<Thread> last;
        synchronized (closing) {
            last = List.copyOf(closing);
        }
        last.forEach(TrainingService::join);
    }

    private void join() {
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            join(running);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Told first of an end: what is left of the training then is to tell the others. */
    private static final class Ending implements TrainingListener {
        private volatile boolean told;

        @Override
        public void finished(TrainingResult result) {
            told = true;
        }

        @Override
        public void failed(Throwable cause) {
            told = true;
        }
    }
}
