package org.hundredfold.ui.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.Proof;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.proof.ProofStep;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Mailbox;
import org.hundredfold.ui.common.Messages;

/** Proves on the open data that vectorised training does what nested loops do. For the thread of the window. */
public final class ProofViewModel {
    /** Where the proof stands. */
    public enum State {
        /** There are no pictures to prove it on. */
        NO_DATA,
        READY,
        RUNNING,
        /** Cancelled, but the step that runs has not ended yet. */
        CANCELLING,
        DONE
    }

    private static final ProofSoFar NOTHING = new ProofSoFar(List.of(), Proof.DEFAULT_STEPS);

    private final ObservableValue<DataSet> data;
    private final Messages messages;
    private final Executor background;
    private final Executor window;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_DATA);
    private final ReadOnlyObjectWrapper<ProofSoFar> soFar = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<ProofSubject> subject = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ProofResult> result = new ReadOnlyObjectWrapper<>();
    private volatile boolean cancelled;

    /**
     * @param data what is open in the window; null while nothing is
     * @param background runs the proof, which takes as long as nested loops take
     * @param window runs tasks on the thread of the window, in order
     */
    public ProofViewModel(ObservableValue<DataSet> data, Messages messages, Executor background, Executor window) {
        this.data = data;
        this.messages = messages;
        this.background = background;
        this.window = window;
        data.subscribe(open -> {
            if (!isRunning()) {
                reset();
            }
        });
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The steps of the proof that runs or ran last. */
    public ReadOnlyObjectProperty<ProofSoFar> soFarProperty() {
        return soFar.getReadOnlyProperty();
    }

    /** What that proof is about; null before the first. */
    public ReadOnlyObjectProperty<ProofSubject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /** What it came to; null unless it is done. */
    public ReadOnlyObjectProperty<ProofResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Begins; does nothing while a proof runs or without data. */
    public void prove() {
        if (isRunning() || data.getValue() == null) {
            return;
        }
        DataSet open = data.getValue();
        cancelled = false;
        result.set(null);
        soFar.set(NOTHING);
        state.set(State.RUNNING);
        background.execute(() -> run(open));
    }

    /** Ends the proof after the step that runs. */
    public void cancel() {
        if (state.get() == State.RUNNING) {
            cancelled = true;
            state.set(State.CANCELLING);
        }
    }

    private void run(DataSet open) {
        try {
            TrainingPlan plan = plan(open);
            window.execute(() -> subject.set(ProofSubject.of(plan)));
            Mailbox<ProofStep> steps = new Mailbox<>(window, this::add);
            ProofResult proved = new Proof(plan, Proof.DEFAULT_STEPS).run(steps::post, () -> cancelled);
            window.execute(() -> finish(proved));
        } catch (CancellationException e) {
            window.execute(this::reset);
        } catch (RuntimeException | Error e) {
            messages.error(e);
            window.execute(this::reset);
        }
    }

    private static TrainingPlan plan(DataSet open) {
        TrainingSettings settings = TrainingSettings.defaults().withPreprocessing(open.preprocessing());
        return TrainingPlanner.plan("proof", open, Optional.empty(), settings);
    }

    private void add(List<ProofStep> arrived) {
        List<ProofStep> steps = new ArrayList<>(soFar.get().steps());
        steps.addAll(arrived);
        soFar.set(new ProofSoFar(steps, soFar.get().total()));
    }

    void finish(ProofResult proved) {
        soFar.set(new ProofSoFar(proved.steps(), proved.steps().size()));
        result.set(proved);
        state.set(State.DONE);
    }

    private void reset() {
        result.set(null);
        soFar.set(NOTHING);
        state.set(data.getValue() == null ? State.NO_DATA : State.READY);
    }

    private boolean isRunning() {
        return state.get() == State.RUNNING || state.get() == State.CANCELLING;
    }
}
