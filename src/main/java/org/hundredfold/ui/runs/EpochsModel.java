package org.hundredfold.ui.runs;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.hundredfold.model.Calibration;
import org.hundredfold.model.TrainedModel;
import org.hundredfold.nn.NetworkParameters;
import org.hundredfold.runs.KeptSnapshots;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.runs.SnapshotStore;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.ui.common.AskedPicture;
import org.hundredfold.ui.common.Newest;

/**
 * One run at one of its kept epochs: first that of its own network, then whichever the user goes to. For the thread of the
 * window; all is read in the background, and of several epochs asked for in a row the last is shown last.
 */
public final class EpochsModel {
    private final RunStore store;
    private final SnapshotStore snapshots;
    private final Executor window;
    private final Newest histories;
    private final Newest networks;
    private final WidestScale widest;
    private final PastAnswer.Asking asking = new PastAnswer.Asking();
    private final ReadOnlyObjectWrapper<EpochHistory> history = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<ShownEpoch> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<AskedPicture> asked = new SimpleObjectProperty<>();
    private StoredRun run;
    private boolean followsBest;

    /** @param background runs one task after the other */
    EpochsModel(RunStore store, Consumer<Throwable> failed, Executor background, Executor window) {
        this.store = store;
        this.window = window;
        snapshots = store.snapshots();
        histories = new Newest(background, failed);
        networks = new Newest(background, failed);
        widest = new WidestScale(snapshots);
        asked.subscribe(picture -> read());
    }

    /** The picture that the network of each epoch is asked about; null for none. */
    public ObjectProperty<AskedPicture> askedProperty() {
        return asked;
    }

    /** Null until it has been read. */
    ReadOnlyObjectProperty<EpochHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** The epoch that the user is at; 0 if there is none. */
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** What has been read of it; null before the first. */
    ReadOnlyObjectProperty<ShownEpoch> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows a run, or what has become of it in the meantime; the user then stays where they are. */
    void open(StoredRun now) {
        if (run == null || run.summary().id() != now.summary().id()) {
            history.set(null);
            chosen.set(0);
            shown.set(null);
            followsBest = true;
        }
        run = now;
        histories.execute(() -> {
            long id = now.summary().id();
            KeptSnapshots kept = snapshots.of(id);
            EpochHistory read = new EpochHistory(now, kept, store.validations(id), widest.of(id, kept.epochs()));
            window.execute(() -> show(read));
        });
    }

    private void show(EpochHistory read) {
        if (read.run() != run) {
            return;
        }
        EpochHistory before = history.get();
        boolean atEnd = before != null && chosen.get() == before.last();
        history.set(read);
        if (followsBest) {
            go(read.nearest(read.kept().best()));
        } else {
            go(atEnd ? read.last() : read.nearest(chosen.get()));
        }
    }

    /** Goes to the kept epoch nearest to this one; does nothing if none is kept. */
    void choose(double epoch) {
        EpochHistory known = history.get();
        if (known != null && known.last() > 0) {
            followsBest = false;
            go(known.nearest(epoch));
        }
    }

    private void go(int epoch) {
        boolean there = epoch > 0 && epoch == chosen.get();
        chosen.set(epoch);
        if (!there) {
            read();
        }
    }

    private void read() {
        StoredRun of = run;
        int epoch = chosen.get();
        AskedPicture picture = asked.get();
        if (of == null || history.get() == null) {
            return;
        }
        networks.execute(() -> network(of, epoch).ifPresent(model -> {
            ShownEpoch read = new ShownEpoch(of, epoch, model, asking.ask(picture, model));
            window.execute(() -> {
                if (run.summary().id() == of.summary().id()) {
                    shown.set(read);
                }
            });
        }));
    }

    /** Of an epoch, or at 0 the run's own; empty if it is not kept any more. Waits; callable from any thread. */
    Optional<TrainedModel> network(StoredRun of, int epoch) {
        RunSummary summary = of.summary();
        return epoch == 0
                ? of.model()
                : snapshots
                        .parameters(summary.id(), epoch)
                        .map(parameters -> new TrainedModel(
                                parameters,
                                summary.classes(),
                                summary.settings().preprocessing(),
                                calibration(of, parameters)));
    }

    /** It was measured on the run's own network, so at other epochs there is none. */
    private static Optional<Calibration> calibration(StoredRun of, NetworkParameters parameters) {
        return of.model()
                .filter(own -> Arrays.equals(own.parameters().values(), parameters.values()))
                .flatMap(TrainedModel::calibration);
    }
}
