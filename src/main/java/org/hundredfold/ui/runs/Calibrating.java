package org.hundredfold.ui.runs;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.RunStore;
import org.hundredfold.ui.common.network.Answering;

/** Calibrates one run at a time, in the background. For the thread of the window. */
final class Calibrating {
    /**
     * How it stands.
     *
     * @param run that is or was last calibrated
     * @param done in [0, 1], below 0 while unknown; NaN when nothing is being calibrated
     * @param problem why it failed, in a sentence; else empty
     */
    record State(long run, double done, String problem) {
        private static final State IDLE = new State(-1, Double.NaN, "");

        boolean isBusy() {
            return !Double.isNaN(done);
        }
    }

    private static final double UNKNOWN = -1;

    private final RunStore store;
    private final FolderReader reader;
    private final LongConsumer calibrated;
    private final Executor background;
    private final Answering answering;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.IDLE);
    private volatile Object attempt;

    /**
     * @param calibrated told which run has been, on the thread of the window
     * @param window runs tasks on that thread
     */
    Calibrating(RunStore store, FolderReader reader, LongConsumer calibrated, Executor background, Executor window) {
        this.store = store;
        this.reader = reader;
        this.calibrated = calibrated;
        this.background = background;
        answering = new Answering(window);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Does nothing while another run is being calibrated. */
    void calibrate(long run) {
        if (state.get().isBusy()) {
            return;
        }
        Object mine = new Object();
        attempt = mine;
        BooleanSupplier wanted = () -> attempt == mine;
        state.set(new State(run, UNKNOWN, ""));
        // What comes after the last picture takes a moment too, of which nobody knows how far it is.
        ReadProgress progress = answering.told(wanted, done -> {
            if (wanted.getAsBoolean() && state.get().isBusy()) {
                state.set(new State(run, done < 1 ? done : UNKNOWN, ""));
            }
        });
        background.execute(() -> answering.answer(wanted, () -> problem(run, progress), words -> words, this::end));
    }

    private String problem(long run, ReadProgress progress) {
        store.calibration(run, NewPlaces.NONE).make(reader, progress);
        return "";
    }

    private void end(String problem) {
        long run = state.get().run();
        state.set(new State(run, Double.NaN, problem));
        if (problem.isEmpty()) {
            calibrated.accept(run);
        }
    }

    void cancel() {
        attempt = null;
        state.set(State.IDLE);
    }
}
