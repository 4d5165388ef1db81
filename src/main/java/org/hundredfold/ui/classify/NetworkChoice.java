package org.hundredfold.ui.classify;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hundredfold.model.Classifier;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Newest;

/** The runs that have a network, newest first, and one of them that is chosen. For the thread of the window. */
final class NetworkChoice {
    private static final long NOBODY = -1;

    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Network> network = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper none = new ReadOnlyBooleanWrapper();
    private final boolean required;
    private final RunStore store;
    private final Newest background;
    private final Newest warming;
    private final Executor window;
    private long wanted = NOBODY;

    /** @param required whether the newest one answers while none is chosen */
    NetworkChoice(boolean required, RunStore store, Messages messages, Executor background, Executor window) {
        this.required = required;
        this.store = store;
        this.background = new Newest(background, messages::error);
        this.warming = new Newest(background, messages::error);
        this.window = window;
    }

    ObservableList<RunSummary> runs() {
        return runs;
    }

    /** What answers, or null before one is loaded and while none is. */
    ReadOnlyObjectProperty<Network> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** Whether it is known that there is no run with a network. */
    ReadOnlyBooleanProperty noneProperty() {
        return none.getReadOnlyProperty();
    }

    /** Lets a run answer; it may be newer than the list. */
    void choose(long id) {
        wanted = id;
        refresh();
    }

    /** Lets none answer that need not. */
    void chooseNone() {
        choose(NOBODY);
    }

    /** Lists the runs anew. The chosen one goes on answering as long as it is there, after it the newest one or none. */
    void refresh() {
        long id = wanted;
        Optional<Network> before = Optional.ofNullable(network.get());
        background.execute(() -> {
            List<RunSummary> found =
                    store.list().stream().filter(NetworkChoice::hasNetwork).toList();
            Optional<Network> chosen = found.stream()
                    .filter(run -> run.id() == id)
                    .findFirst()
                    .or(() -> found.stream().filter(run -> required).findFirst())
                    .flatMap(run -> before.filter(loaded -> loaded.isOf(run)).or(() -> load(run)));
            window.execute(() -> show(id, found, chosen));
            chosen.filter(network -> !Optional.of(network).equals(before))
                    .ifPresent(network -> warming.execute(() -> WarmUp.of(network)));
        });
    }

    /** A network that has once answered is kept like one that was chosen: a newer run must not take its place unasked. */
    private void show(long asked, List<RunSummary> found, Optional<Network> chosen) {
        if (asked == wanted) {
            wanted = chosen.map(answers -> answers.run().id()).orElse(NOBODY);
        }
        runs.setAll(found);
        none.set(found.isEmpty());
        network.set(chosen.orElse(null));
    }

    private Optional<Network> load(RunSummary run) {
        return store.load(run.id()).flatMap(StoredRun::model).map(model -> new Network(run, new Classifier(model)));
    }

    private static boolean hasNetwork(RunSummary run) {
        return switch (run.state()) {
            case COMPLETED, EARLY, STOPPED, DIVERGED -> true;
            case RUNNING, FAILED, INTERRUPTED -> run.epochs() > 0;
        };
    }
}
