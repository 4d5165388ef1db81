package org.hundredfold.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hundredfold.runs.DataFolders;
import org.hundredfold.runs.QueueStore;
import org.hundredfold.runs.QueuedRun;
import org.hundredfold.runs.RunRequest;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.SettingsGrid;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Messages;

/**
 * Trains the runs that wait, one after the other. While it goes on, every end of a training is followed by the next run, but
 * for an end that the user has brought about: then it halts until it is told to go on. For the thread of the window.
 */
public final class RunQueue {
    private final RunStore runs;
    private final QueueStore store;
    private final OneTraining training;
    private final PlanLoader loader;
    private final Executor background;
    private final Executor window;
    private final Messages messages;
    private final ObservableList<QueuedRun> waiting = FXCollections.observableArrayList();
    private final ObservableList<QueueResult> done = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper going = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<QueuedRun> current = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper halted = new ReadOnlyStringWrapper("");
    private final List<Consumer<List<QueueResult>>> watchers = new ArrayList<>();
    private final List<QueueResult> sinceStart = new ArrayList<>();
    private boolean taking;

    /** @param background runs one task after the other; is let finish before the program ends */
    public RunQueue(
            RunStore runs,
            OneTraining training,
            PlanLoader loader,
            Executor background,
            Executor window,
            Messages messages) {
        this.runs = runs;
        store = runs.queue();
        this.training = training;
        this.loader = loader;
        this.background = background;
        this.window = window;
        this.messages = messages;
        training.onEnd(this::ended);
    }

    /** What waits, in its order; among it what could not begin. */
    public ObservableList<QueuedRun> waiting() {
        return waiting;
    }

    /** What it has trained since the window was opened, in that order. */
    public ObservableList<QueueResult> done() {
        return done;
    }

    /** The run that it trains or is about to, or null. */
    public ReadOnlyObjectProperty<QueuedRun> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Whether the next run follows by itself. */
    public ReadOnlyBooleanProperty goingProperty() {
        return going.getReadOnlyProperty();
    }

    /** Why it has halted, in words; empty if it has not. */
    public ReadOnlyStringProperty haltedProperty() {
        return halted.getReadOnlyProperty();
    }

    /** To be told what was trained whenever there is nothing left to train. */
    public void onDone(Consumer<List<QueueResult>> watcher) {
        watchers.add(watcher);
    }

    /** How many runs are ready. */
    long ready() {
        return waiting.stream().filter(QueuedRun::isReady).count();
    }

    /** How many runs are ready and how many could not begin, in a few words; empty if there are none. */
    StringBinding countsProperty() {
        return Bindings.createStringBinding(
                () -> {
                    long refused = waiting.size() - ready();
                    return Stream.of(
                                    ready() == 0 ? "" : Formats.count(ready(), "run waits", "runs wait"),
                                    refused == 0 ? "" : Formats.count(refused) + " could not begin")
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(", "));
                },
                waiting);
    }

    /** How many runs follow by themselves. */
    public IntegerBinding followingProperty() {
        return Bindings.createIntegerBinding(() -> going.get() ? (int) ready() : 0, going, waiting);
    }

    /** Shows what waits, and offers to start it if it waits from an earlier time. */
    public void restore() {
        change(() -> {}, () -> {
            if (ready() > 0 && !going.get()) {
                messages.offer(waitInWords(), "Start", this::start);
            }
        });
    }

    String waitInWords() {
        return Formats.count(ready(), "run waits", "runs wait") + " in the queue.";
    }

    /** Shows what waits: other windows may have added to it or taken from it. */
    public void refresh() {
        change(() -> {}, () -> {});
    }

    /** Lets a run with these settings wait; it follows what trains now, if something does. */
    public void add(DataFolders folders, TrainingSettings settings) {
        enqueue(() -> store.add(List.of(new RunRequest(runs.nextName(folders.folder()), folders, settings))));
    }

    /** Lets a run wait for each point of a grid. */
    public void add(DataFolders folders, List<SettingsGrid.Point> grid) {
        String stem = folders.folder().getFileName() + " grid ";
        enqueue(() -> store.add(grid.stream()
                .map(point -> new RunRequest(runs.freeName(stem + point.words()), folders, point.settings()))
                .toList()));
    }

    private void enqueue(Runnable adding) {
        if (!training.isIdle()) {
            go();
        }
        change(adding, this::next);
    }

    /** Trains what waits, as soon as nothing else is trained. */
    public void start() {
        go();
        next();
    }

    private void go() {
        going.set(true);
        halted.set("");
    }

    public void move(QueuedRun run, boolean up) {
        change(() -> store.move(run.id(), up), () -> {});
    }

    /** Takes runs out and offers to undo that. */
    public void remove(List<QueuedRun> unwanted) {
        Set<Long> ids = unwanted.stream().map(QueuedRun::id).collect(Collectors.toSet());
        List<RunRequest> requests = unwanted.stream().map(QueuedRun::request).toList();
        String what = unwanted.size() == 1 ? requests.get(0).name() : Formats.count(unwanted.size(), "run", "runs");
        change(
                () -> store.remove(ids),
                () -> messages.offer(
                        what + " removed from the queue.", "Undo", () -> change(() -> store.add(requests), () -> {})));
    }

    /** Makes a run that could not begin ready once more. */
    public void retry(QueuedRun run) {
        enqueue(() -> store.retry(run.id()));
    }

    /** Forgets what it has trained; the runs themselves stay. */
    public void clearDone() {
        done.clear();
    }

    private void next() {
        if (!going.get() || taking || current.get() != null || !training.isIdle()) {
            return;
        }
        taking = true;
        background.execute(() -> {
            try {
                Optional<QueuedRun> taken = store.take();
                List<QueuedRun> rest = store.waiting();
                window.execute(() -> taken(taken, rest));
            } catch (RuntimeException e) {
                messages.error(e);
                window.execute(() -> {
                    taking = false;
                    halt("The queue has halted, because it could not be read.");
                });
            }
        });
    }

    private void taken(Optional<QueuedRun> run, List<QueuedRun> rest) {
        taking = false;
        show(rest);
        if (run.isEmpty()) {
            going.set(false);
            List<QueueResult> results = List.copyOf(sinceStart);
            sinceStart.clear();
            watchers.forEach(watcher -> watcher.accept(results));
        } else if (going.get() && training.isIdle()) {
            train(run.get());
        } else {
            giveBack(run.get());
        }
    }

    private void train(QueuedRun run) {
        current.set(run);
        training.train(
                "Reading the pictures for " + run.request().name(),
                run.request().settings(),
                (place, progress) -> loader.load(run.request(), place, progress),
                new TrainingListener() {
                    @Override
                    public void started(TrainingPlan plan) {
                        store.begun(run.id());
                    }
                });
    }

    private void ended(TrainingEnd end) {
        QueuedRun run = current.get();
        current.set(null);
        if (run != null) {
            settle(run, end);
        }
        if (end.isWanted()) {
            halt("The queue has halted, because you stopped "
                    + (run == null ? "a training." : run.request().name() + "."));
        } else {
            next();
        }
    }

    private void settle(QueuedRun run, TrainingEnd end) {
        if (end instanceof TrainingEnd.Finished finished) {
            note(QueueResult.trained(run, finished.run()));
        } else if (end instanceof TrainingEnd.Failed failed && failed.runId() != 0) {
            note(QueueResult.failed(run, failed));
        } else if (end instanceof TrainingEnd.Failed failed) {
            sinceStart.add(QueueResult.failed(run, failed));
            change(() -> store.refuse(run.id(), failed.reason()), () -> {});
        } else {
            giveBack(run);
        }
    }

    private void giveBack(QueuedRun run) {
        change(() -> store.giveBack(run.id()), () -> {});
    }

    private void note(QueueResult result) {
        done.add(result);
        sinceStart.add(result);
    }

    private void halt(String why) {
        if (going.get()) {
            going.set(false);
            sinceStart.clear();
            halted.set(why);
        }
    }

    /** Lets wait again what has not begun; to be called when the training has been ended. */
    public void close() {
        if (current.get() != null) {
            giveBack(current.get()); // nothing comes of it if the run has begun
        }
    }

    /** Does something to the store in the background, then shows what waits. */
    private void change(Runnable work, Runnable then) {
        background.execute(() -> {
            try {
                work.run();
                List<QueuedRun> now = store.waiting();
                window.execute(() -> {
                    show(now);
                    then.run();
                });
            } catch (RuntimeException e) {
                messages.error(e);
            }
        });
    }

    private void show(List<QueuedRun> now) {
        if (!waiting.equals(now)) {
            waiting.setAll(now);
        }
    }
}
