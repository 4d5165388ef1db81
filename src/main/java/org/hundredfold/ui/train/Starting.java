package org.hundredfold.ui.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.Forecast;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.Workplace;
import org.hundredfold.ui.common.DataLoader;

/**
 * Turns what is to be trained, and where, into a training that can begin: connects to the place, then reads the pictures, by
 * the place itself where they are too many to be sent. Each call ends with one of the two that are told; for one at a time,
 * on the thread of the window.
 */
final class Starting {
    /**
     * What the form asks for.
     *
     * @param folder of the pictures that were open then
     * @param shards as many, or if empty as many as are usual where it is computed
     * @param forecast of that on this computer
     */
    private record Asked(Path folder, TrainingSettings settings, OptionalInt shards, Optional<Forecast> forecast) {
        /** With shards as they are to be at a place. */
        TrainingSettings at(Workplace place) {
            return WhereModel.at(place, settings, shards);
        }
    }

    private record Waiting(Asked asked, Workplace place) {}

    private final ObservableValue<LoadedData> data;
    private final ObservableValue<Boolean> outdated;
    private final RunStore store;
    private final DataLoader loader;
    private final WhereModel where;
    private final Reading reading;
    private final Executor background;
    private final Consumer<ReadyTraining> ready;
    private final Consumer<Throwable> failed;
    /** What goes on as soon as the data is no longer outdated, or null. */
    private Waiting waiting;

    /**
     * @param data that is open
     * @param outdated whether it lacks a decision that is still being carried out
     */
    Starting(
            ObservableValue<LoadedData> data,
            ObservableValue<Boolean> outdated,
            RunStore store,
            DataLoader loader,
            WhereModel where,
            Executor background,
            Executor window,
            Consumer<ReadyTraining> ready,
            Consumer<Throwable> failed) {
        this.data = data;
        this.outdated = outdated;
        this.store = store;
        this.loader = loader;
        this.where = where;
        this.background = background;
        this.ready = ready;
        this.failed = failed;
        reading = new Reading(loader, window);
        outdated.subscribe(this::goOn);
    }

    Reading reading() {
        return reading;
    }

    /** The open data, after all decisions. */
    void ofOpenData(TrainingSettings settings, OptionalInt shards, Optional<Forecast> forecast) {
        Asked asked = new Asked(data.getValue().data().folder(), settings, shards, forecast);
        connect(() -> Optional.of(settings), place -> begin(asked, place));
    }

    /** A run that goes on, or is repeated. */
    void resumed(long run, RunLoader runs) {
        load(
                "Reading what the run had learned from",
                () -> store.settings(run),
                (place, progress) -> runs.load(run, place, progress),
                ReadyTraining::of);
    }

    /** The pictures and settings of a run. */
    void again(long run, PlacedLoader<ReadRun> runs) {
        load(
                "Reading what the run learned from",
                () -> store.settings(run),
                runs,
                (read, place) -> ReadyTraining.of(read.plan(), read.recorder(), place));
    }

    /** As {@link OneTraining#train}. */
    void planned(String words, TrainingSettings settings, PlacedLoader<TrainingPlan> plans, TrainingListener listener) {
        load(
                words,
                () -> Optional.of(settings),
                plans,
                (plan, place) -> ReadyTraining.of(plan, store.recorder(), place).tellingAlso(listener));
    }

    /** Finds out whether the place pays for the open data. Tells nobody here. */
    void tryOut(TrainingSettings settings, OptionalInt shards) {
        LoadedData open = data.getValue();
        where.tryOut(settings, shards, (place, progress) -> {
            Preprocessing wanted = settings.preprocessing();
            return isAsWanted(open, wanted, place)
                    ? CompletableFuture.completedFuture(open)
                    : load(WhereModel.at(place, settings, shards), place, progress);
        });
    }

    private static boolean isAsWanted(LoadedData open, Preprocessing wanted, Workplace place) {
        return open.data().preprocessing().equals(wanted)
                && place.canTake(open.data().pictures().size(), wanted);
    }

    /** Gives up reading, or waiting for the data. */
    void cancel() {
        reading.cancel();
        if (waiting != null) {
            Workplace place = waiting.place();
            waiting = null;
            giveUp(place, new CancellationException());
        }
    }

    private <T> void load(
            String words,
            Supplier<Optional<TrainingSettings>> settings,
            PlacedLoader<T> loader,
            BiFunction<T, Workplace, ReadyTraining> made) {
        connect(
                settings,
                place -> reading.read(
                        words,
                        progress -> loader.load(place, progress),
                        read -> ready.accept(made.apply(read, place)),
                        failure -> giveUp(place, failure)));
    }

    /** At once if it is to be computed here. */
    private void connect(Supplier<Optional<TrainingSettings>> settings, Consumer<Workplace> then) {
        where.place()
                .ifPresentOrElse(
                        there -> reading.read(
                                "Connecting to " + there,
                                progress -> where.connect(settings, progress::cancelled),
                                then,
                                failed,
                                this::close),
                        () -> then.accept(Workplace.HERE));
    }

    private void begin(Asked asked, Workplace place) {
        LoadedData open = data.getValue();
        if (outdated.getValue()) {
            waiting = new Waiting(asked, place);
            reading.begin("Carrying out what you decided");
        } else if (open == null || !open.data().folder().equals(asked.folder())) {
            giveUp(place, new CancellationException());
        } else {
            read(open, asked, place);
        }
    }

    private void goOn() {
        Waiting now = waiting;
        if (now != null && !outdated.getValue()) {
            waiting = null;
            begin(now.asked(), now.place());
        }
    }

    private void read(LoadedData open, Asked asked, Workplace place) {
        Preprocessing wanted = asked.settings().preprocessing();
        if (place.canTake(open.data().pictures().size(), wanted)) {
            reading.read(
                    open,
                    wanted,
                    read -> checked(asked, place, () -> plan(read, asked.at(place))),
                    failure -> giveUp(place, failure));
        } else {
            reading.read(
                    "Reading the pictures where %s sees them".formatted(place.name()),
                    progress -> load(asked.at(place), place, progress)
                            .thenApplyAsync(read -> plan(read, asked.at(place)), background),
                    plan -> checked(asked, place, () -> plan),
                    failure -> giveUp(place, failure));
        }
    }

    private CompletableFuture<LoadedData> load(TrainingSettings settings, Workplace place, ReadProgress progress) {
        return loader.load(settings.preprocessing(), place.largeFolders(settings.sharding()), progress);
    }

    private TrainingPlan plan(LoadedData read, TrainingSettings settings) {
        String name = store.nextName(read.data().folder());
        return TrainingPlanner.plan(name, read.data(), read.test(), settings);
    }

    /** Goes on, unless something has been decided about the pictures since they were read. */
    private void checked(Asked asked, Workplace place, Supplier<TrainingPlan> plan) {
        if (outdated.getValue()) {
            begin(asked, place);
            return;
        }
        Optional<Forecast> forecast = place == Workplace.HERE ? asked.forecast() : Optional.empty();
        ReadyTraining made;
        try {
            made = ReadyTraining.of(plan.get(), store.recorder(), place).with(forecast);
        } catch (RuntimeException e) {
            giveUp(place, e);
            return;
        }
        ready.accept(made);
    }

    private void giveUp(Workplace place, Throwable cause) {
        close(place);
        failed.accept(cause);
    }

    /** Which may take a while. */
    void close(Workplace place) {
        background.execute(place::close);
    }
}
