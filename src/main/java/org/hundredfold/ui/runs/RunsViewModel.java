package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.hundredfold.data.FolderReader;
import org.hundredfold.export.Csv;
import org.hundredfold.export.numpy.ImportedWeights;
import org.hundredfold.runs.ChangedPictures;
import org.hundredfold.runs.RunDecisions.Since;
import org.hundredfold.runs.RunFields;
import org.hundredfold.runs.RunState;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.runs.TestAnswers;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.PictureAnswer;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.train.doctor.Finding;
import org.hundredfold.ui.common.ChosenFile;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Mailbox;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Newest;
import org.hundredfold.ui.common.OpenFolder;
import org.hundredfold.ui.common.network.NetworkModel;

/** All runs, which of them are selected, and what can be done to them. For the thread of the window but {@link #refresh}. */
public final class RunsViewModel {
    /** Whether the list of runs is there. */
    public enum State {
        LOADING,
        READY,
        /** The store could not be read; {@link Messages} has the reason. */
        FAILED
    }

    private static final Comparator<PictureAnswer> SUREST_FIRST =
            Comparator.comparing(PictureAnswer::probability).reversed();

    private final RunStore store;
    private final Messages messages;
    private final Executor background;
    private final Executor window;
    private final Mailbox<RunsViewModel> refreshes;
    private final RunRows rows = new RunRows();
    private final FilteredList<RunRow> found = new FilteredList<>(rows.list());
    private final ObjectProperty<RunFilter> filter = new SimpleObjectProperty<>(RunFilter.ALL);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<List<RunSummary>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<StoredRun> opened = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<BaselineScore>> baselines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper listings = new ReadOnlyIntegerWrapper();
    private final StoredLooks looks;
    private final RunFolders folders;
    private final EpochsModel epochs;
    private final InsideRun inside;
    private final ExportModel export;
    private final TestDecisions decisions;
    private final Calibrating calibrating;
    private final Deque<Deleted> deleted = new ArrayDeque<>();
    private List<RunRow> selectedRows = List.of();

    /**
     * @param reader of the pictures that a run has learned from
     * @param background runs one task after the other
     * @param slow runs what may take long, such as reading a folder
     * @param window runs tasks on the thread of the window
     */
    public RunsViewModel(
            RunStore store,
            FolderReader reader,
            Messages messages,
            Executor background,
            Executor slow,
            Executor window) {
        this.store = store;
        this.messages = messages;
        this.background = background;
        this.window = window;
        looks = new StoredLooks(background, window);
        folders = new RunFolders(store, this::read, messages::error);
        epochs = new EpochsModel(store, messages::error, background, window);
        inside = new InsideRun(store, reader, new NetworkModel(slow, new Newest(slow, messages::error), window));
        export = new ExportModel(store, reader, messages, slow, window);
        decisions = new TestDecisions(store, messages, background, window);
        calibrating = new Calibrating(store, reader, this::calibrated, slow, window);
        refreshes = new Mailbox<>(background, requests -> load());
        filter.subscribe(chosen -> found.setPredicate(row -> chosen.test(row.summary())));
    }

    /** Reads the runs anew. Callable from any thread and as often as one likes: at most one reading waits. */
    public void refresh() {
        refreshes.post(this);
    }

    /** All runs, newest first. */
    public ObservableList<RunRow> rows() {
        return rows.list();
    }

    /** The runs that the filter lets through. */
    public ObservableList<RunRow> found() {
        return found;
    }

    ObjectProperty<RunFilter> filterProperty() {
        return filter;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<RunSummary>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The one selected run with everything known of it; null while it is read and when none or several are selected. */
    public ReadOnlyObjectProperty<StoredRun> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /** What simple methods reach on the pictures of the opened run; none if nobody knows. */
    ReadOnlyObjectProperty<List<BaselineScore>> baselinesProperty() {
        return baselines.getReadOnlyProperty();
    }

    /** Reads the baselines of a run that have just been kept, if it is the opened one. */
    public void refreshBaselines(long run) {
        if (isOpened(run)) {
            read(() -> store.baselines().of(run), known -> {
                if (isOpened(run)) {
                    baselines.set(known);
                }
            });
        }
    }

    /** How often the list has been read so far: changes once every row is where it belongs. */
    ReadOnlyIntegerProperty listingsProperty() {
        return listings.getReadOnlyProperty();
    }

    private boolean isOpened(long run) {
        return opened.get() != null && opened.get().summary().id() == run;
    }

    public void select(List<RunRow> rows) {
        selectedRows = List.copyOf(rows);
        showSelected();
    }

    /** The selected run at one of its epochs. */
    public EpochsModel epochs() {
        return epochs;
    }

    Messages messages() {
        return messages;
    }

    Executor window() {
        return window;
    }

    StoredLooks looks() {
        return looks;
    }

    RunFolders folders() {
        return folders;
    }

    InsideRun inside() {
        return inside;
    }

    Calibrating calibrating() {
        return calibrating;
    }

    private void calibrated(long run) {
        if (isOpened(run)) {
            open(run);
        }
        refresh();
    }

    ExportModel export() {
        return export;
    }

    /** What is decided about pictures of this folder is told to it. */
    public void decideIn(OpenFolder open) {
        decisions.use(open);
    }

    TestDecisions decisions() {
        return decisions;
    }

    /** Of the run that is opened. */
    List<String> classes() {
        return opened.get() == null ? List.of() : opened.get().summary().classes();
    }

    /** Reads in the background what was decided otherwise for a run than for the one it is held against, and tells it. */
    void since(long run, Consumer<Optional<Since>> receiver) {
        read(() -> store.decisions().since(run), found -> {
            if (isOpened(run)) {
                receiver.accept(found);
            }
        });
    }

    /** Reads in the background what was decided otherwise for the second run; empty if that is not known. */
    void changed(RunSummary first, RunSummary second, Consumer<Optional<ChangedPictures>> receiver) {
        read(() -> store.decisions().between(first.id(), second.id()), receiver);
    }

    /**
     * Reads in the background which test pictures of one class got which answer.
     *
     * @param receiver told on the thread of the window: the pictures, those first of which the network was surest; empty if the
     *     run keeps no answers
     */
    void pictures(long run, String truth, String answer, Consumer<Optional<TestedPictures>> receiver) {
        read(
                () -> store.answers(run)
                        .map(kept -> TestedPictures.in(
                                kept.folder(),
                                kept.answers().stream()
                                        .filter(each -> each.truth().equals(truth)
                                                && each.answer().equals(answer))
                                        .sorted(SUREST_FIRST)
                                        .map(each -> new TestedPicture(kept.folder(), each, RunWords.answer(each)))
                                        .toList())),
                receiver);
    }

    /**
     * Compares two runs in the background by the test pictures that they have in common.
     *
     * @param receiver told on the thread of the window; empty if one of them keeps no answers
     */
    void compare(RunSummary first, RunSummary second, Consumer<Optional<Compared>> receiver) {
        read(
                () -> store.answers(first.id())
                        .flatMap(a -> store.answers(second.id()).map(b -> Compared.of(first, a, second, b))),
                receiver);
    }

    /**
     * Compares three runs or more in the background by the test pictures that they have in common.
     *
     * @param receiver told on the thread of the window; empty if one of them keeps no answers
     */
    void compare(List<RunSummary> runs, Consumer<Optional<ComparedScores>> receiver) {
        read(
                () -> {
                    List<TestAnswers> answers = runs.stream()
                            .flatMap(run -> store.answers(run.id()).stream())
                            .toList();
                    return answers.size() == runs.size()
                            ? Optional.of(ComparedScores.of(runs, answers))
                            : Optional.empty();
                },
                receiver);
    }

    /**
     * Reads in the background what was forecast of a run.
     *
     * @param receiver told on the thread of the window; empty if nothing was
     */
    void forecast(long run, Consumer<Optional<ForecastOutcome>> receiver) {
        read(() -> store.forecasts().of(run), receiver);
    }

    /**
     * Reads in the background what the doctor found in a run.
     *
     * @param receiver told on the thread of the window
     */
    void findings(long run, Consumer<List<Finding>> receiver) {
        read(() -> store.findings().of(run), receiver);
    }

    private <T> void read(Supplier<T> reading, Consumer<T> receiver) {
        read(reading, receiver, messages::error);
    }

    private <T> void read(Supplier<T> reading, Consumer<T> receiver, Consumer<RuntimeException> failed) {
        background.execute(() -> {
            try {
                T found = reading.get();
                window.execute(() -> receiver.accept(found));
            } catch (RuntimeException e) {
                window.execute(() -> failed.accept(e));
            }
        });
    }

    /** Writes runs as a table for other programs as {@link Saving} does, and says so. */
    void save(List<RunSummary> runs, Path chosen) {
        background.execute(() -> {
            try {
                Map<Long, String> hashes = store.parameterHashes();
                List<Map<String, Object>> fields = runs.stream()
                        .map(run -> RunFields.of(run, hashes.get(run.id())))
                        .toList();
                Path file = ChosenFile.write(chosen, ".csv", out -> out.write(Csv.table(RunFields.NAMES, fields)));
                messages.info("%s saved as %s.".formatted(Formats.count(runs.size(), "run", "runs"), file));
            } catch (RuntimeException e) {
                messages.error(e);
            }
        });
    }

    /**
     * Keeps a run that another computer has written as one file, in the background.
     *
     * @param kept told its id on the thread of the window
     */
    void unpack(Path file, Consumer<Long> kept) {
        read(() -> store.unpack(file), id -> {
            messages.info("The run in %s is among your runs now.".formatted(file.getFileName()));
            kept.accept(id);
        });
    }

    /**
     * Makes a new run of the selected one's network and the weights in a file of NumPy, in the background; says what is missing
     * if not one run alone is selected.
     *
     * @param kept told its id on the thread of the window
     */
    void addWeights(Path file, Consumer<Long> kept) {
        if (selected.get().size() != 1) {
            messages.warning(
                    "The weights in %s need a network. Select the run whose network they are for, and no other, then add the file once more: a new run is made of its layers, classes and preprocessing and these weights."
                            .formatted(file.getFileName()));
            return;
        }
        long into = selected.get().get(0).id();
        read(() -> ImportedWeights.keep(file, store, into, Optional.empty()), run -> {
            messages.info("Kept the weights in %s as %s. It has not been tested."
                    .formatted(file.getFileName(), run.summary().name()));
            kept.accept(run.summary().id());
        });
    }

    /** Keeps the old name if the new one is blank. */
    public void rename(RunSummary run, String name) {
        if (!name.isBlank()) {
            change(() -> store.rename(run.id(), name.strip()));
        }
    }

    public void note(RunSummary run, String note) {
        change(() -> store.note(run.id(), note.strip()));
    }

    public void star(RunSummary run, boolean starred) {
        change(() -> store.star(run.id(), starred));
    }

    /** Deletes the selected runs and offers to undo that; says so and does nothing if one of them is still training. */
    public void deleteSelected() {
        List<RunSummary> runs = selected.get();
        Optional<RunSummary> training =
                runs.stream().filter(run -> run.state() == RunState.RUNNING).findFirst();
        if (training.isPresent()) {
            messages.warning("%s is still training. Stop it, then delete it."
                    .formatted(training.get().name()));
        } else if (!runs.isEmpty()) {
            Deleted now = new Deleted(runs, System.nanoTime());
            change(() -> {
                runs.forEach(run -> store.delete(run.id()));
                window.execute(() -> deleted.push(now));
                messages.offer(names(runs) + " deleted.", "Undo", () -> restore(runs));
            });
        }
    }

    /** Takes back what was done last in this place, be it a decision about a test picture or the deletion of runs. */
    public void undo() {
        if (decisions.canUndo()
                && (deleted.isEmpty() || decisions.lastAt() - deleted.peek().at() > 0)) {
            decisions.undo();
        } else if (!deleted.isEmpty()) {
            restore(deleted.peek().runs());
        }
    }

    private void restore(List<RunSummary> runs) {
        if (deleted.removeIf(each -> each.runs() == runs)) {
            change(() -> {
                runs.forEach(run -> store.restore(run.id()));
                messages.info(names(runs) + (runs.size() == 1 ? " is back." : " are back."));
            });
        }
    }

    /** @param at of the clock that only runs forward */
    private record Deleted(List<RunSummary> runs, long at) {}

    private static String names(List<RunSummary> runs) {
        return runs.size() == 1 ? runs.get(0).name() : Formats.count(runs.size(), "run", "runs");
    }

    private void change(Runnable work) {
        background.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                messages.error(e);
            }
            load();
        });
    }

    private void load() {
        try {
            List<RunSummary> summaries = store.list();
            window.execute(() -> show(summaries));
        } catch (RuntimeException e) {
            messages.error(e);
            window.execute(() -> state.set(State.FAILED));
        }
    }

    private void show(List<RunSummary> summaries) {
        rows.update(summaries);
        state.set(State.READY);
        selectedRows = selectedRows.stream().filter(rows.list()::contains).toList();
        if (!selectedRows.stream().map(RunRow::summary).toList().equals(selected.get())) {
            showSelected();
        }
        listings.set(listings.get() + 1);
    }

    private void showSelected() {
        List<RunSummary> runs = selectedRows.stream().map(RunRow::summary).toList();
        boolean another = opened.get() != null
                && (runs.size() != 1
                        || runs.get(0).id() != opened.get().summary().id());
        if (another) {
            opened.set(null);
        }
        selected.set(runs);
        if (runs.size() == 1) {
            open(runs.get(0).id());
        }
    }

    private void open(long id) {
        background.execute(() -> {
            try {
                Optional<StoredRun> run = store.load(id);
                List<BaselineScore> known = store.baselines().of(id);
                window.execute(() -> run.filter(this::isSelected).ifPresent(now -> {
                    baselines.set(known);
                    opened.set(now);
                }));
            } catch (RuntimeException e) {
                messages.error(e);
            }
        });
    }

    private boolean isSelected(StoredRun run) {
        return selectedRows.size() == 1
                && selectedRows.get(0).id() == run.summary().id();
    }
}
