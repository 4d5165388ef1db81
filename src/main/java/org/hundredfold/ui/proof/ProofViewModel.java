package org.hundredfold.ui.proof;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.DataSet;
import org.hundredfold.proof.GradientCheck;
import org.hundredfold.ui.common.DataLoader;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Save;

/** Proves on the open data that fast training does what nested loops do. For the thread of the window. */
public final class ProofViewModel {
    /** Where the proof that is shown stands. */
    public enum State {
        /** There are no pictures to prove it on. */
        NO_DATA,
        READY,
        RUNNING,
        /** Cancelled, but what runs has not ended yet. */
        CANCELLING,
        DONE
    }

    /** What is proved. */
    public enum Kind {
        /** The network of the story, in four ways. */
        ORIGINAL,
        /** The network of a preset, by loops and by the engine that trains it. */
        TRAINED
    }

    private final ObservableValue<DataSet> data;
    private final Messages messages;
    private final Executor background;
    private final Executor window;
    private final OriginalModel original;
    private final TrainedModel trained;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.ORIGINAL);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NO_DATA);
    private final ReadOnlyObjectWrapper<GradientCheck> check = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private volatile boolean cancelled;

    /**
     * @param data what is open in the window; null while nothing is
     * @param loader reads it as small as the original network takes it
     * @param background runs the proof, which takes as long as nested loops take
     * @param window runs tasks on the thread of the window, in order
     */
    public ProofViewModel(
            ObservableValue<DataSet> data, DataLoader loader, Messages messages, Executor background, Executor window) {
        this.data = data;
        this.messages = messages;
        this.background = background;
        this.window = window;
        original = new OriginalModel(loader, window);
        trained = new TrainedModel(window);
        data.subscribe(open -> {
            if (isRunning()) {
                cancel(); // what it proves is no longer open
            } else {
                take(open);
            }
        });
        kind.subscribe(this::settle);
    }

    /** Which proof is shown; not to be changed while one runs. */
    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What the gradient check of the proof that is shown came to; null before it. */
    public ReadOnlyObjectProperty<GradientCheck> checkProperty() {
        return check.getReadOnlyProperty();
    }

    /** Whether the gradient is being checked. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    public OriginalModel original() {
        return original;
    }

    public TrainedModel trained() {
        return trained;
    }

    /** Begins; does nothing while something runs or without data. */
    public void prove() {
        DataSet open = data.getValue();
        if (isRunning() || checking.get() || open == null) {
            return;
        }
        Provable wanted = shown();
        cancelled = false;
        check.set(null);
        wanted.begin();
        state.set(State.RUNNING);
        inBackground(() -> wanted.prove(open, () -> cancelled), () -> ended(open));
    }

    /** Ends the proof as soon as what runs has ended. */
    public void cancel() {
        if (state.get() == State.RUNNING) {
            cancelled = true;
            state.set(State.CANCELLING);
        }
    }

    /** Checks the gradient of what was proved; does nothing before that or while something runs. */
    public void checkGradient() {
        DataSet open = data.getValue();
        if (state.get() != State.DONE || checking.get() || open == null) {
            return;
        }
        Provable proved = shown();
        Supplier<GradientCheck> gradient = proved.check(open);
        checking.set(true);
        inBackground(
                () -> {
                    GradientCheck result = gradient.get();
                    window.execute(() -> check.set(proved == shown() && proved.isDone() ? result : null));
                },
                () -> checking.set(false));
    }

    /** Writes what was proved of the original network to a new folder within the given one. */
    public void export(Path folder) {
        original.export()
                .ifPresent(export ->
                        Save.by(background).execute(told(() -> messages.info(export.writeWithin(folder)), () -> {})));
    }

    /** @param then on the thread of the window, however the task ends */
    private void inBackground(Runnable task, Runnable then) {
        background.execute(told(task, then));
    }

    private Runnable told(Runnable task, Runnable then) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                Throwable cause = e instanceof CompletionException ? e.getCause() : e;
                if (!(cause instanceof CancellationException)) {
                    messages.error(cause);
                }
            } finally {
                window.execute(then);
            }
        };
    }

    private void ended(DataSet proved) {
        state.set(State.READY);
        if (data.getValue() == proved) {
            settle();
        } else {
            take(data.getValue());
        }
    }

    private void take(DataSet open) {
        original.use(open);
        trained.forget();
        settle();
    }

    /** The state while nothing runs. */
    private void settle() {
        if (!isRunning()) {
            check.set(null);
            state.set(shown().isDone() ? State.DONE : data.getValue() == null ? State.NO_DATA : State.READY);
        }
    }

    Provable shown() {
        return kind.get() == Kind.ORIGINAL ? original : trained;
    }

    private boolean isRunning() {
        return state.get() == State.RUNNING || state.get() == State.CANCELLING;
    }
}
