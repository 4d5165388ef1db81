package org.hundredfold.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.train.RateCurve;
import org.hundredfold.train.RateFinder;
import org.hundredfold.train.RatePoint;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.DataLoader;
import org.hundredfold.ui.common.Mailbox;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.train.TrainViewModel.Phase;

/**
 * Looks for a learning rate for what the form describes, in the background. What was found goes when anything but the rate
 * changes. For the thread of the window.
 */
final class RateFinderModel {
    private final ObservableValue<LoadedData> data;
    private final BooleanProperty outdated;
    private final ObservableValue<Phase> phase;
    private final SettingsForm form;
    private final Executor background;
    private final Executor window;
    private final Messages messages;
    private final Reading reading;
    private final ObservableValue<String> hindrance;
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RateCurve> found = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<RatePoint>> points = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<Boolean> inUse;
    /** What was searched for last, but for its rate. */
    private TrainingSettings searched;

    RateFinderModel(
            ObservableValue<LoadedData> data,
            BooleanProperty outdated,
            ObservableValue<Phase> phase,
            SettingsForm form,
            DataLoader loader,
            Executor background,
            Executor window,
            Messages messages) {
        this.data = data;
        this.outdated = outdated;
        this.phase = phase;
        this.form = form;
        this.background = background;
        this.window = window;
        this.messages = messages;
        reading = new Reading(loader, window);
        hindrance = Bindings.createStringBinding(this::whyNot, data, outdated, phase, form.settingsProperty());
        inUse = Bindings.createBooleanBinding(
                () -> suggestion()
                        .equals(Optional.of(form.learningRate.textProperty().get())),
                found,
                form.learningRate.textProperty());
        data.subscribe(this::forget);
        outdated.subscribe(this::forget);
        form.settingsProperty().subscribe(settings -> {
            if (settings != null && !withoutRate(settings).equals(searched)) {
                forget();
            }
        });
        phase.subscribe(now -> {
            if (!isIdle(now)) {
                cancel();
            }
        });
    }

    /** Why no search can begin, or nothing. */
    ObservableValue<String> hindranceProperty() {
        return hindrance;
    }

    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    /** What a search does now, and how far it is. */
    Reading reading() {
        return reading;
    }

    /** The steps of the search so far, or of the one that has ended; none after one that was cancelled. */
    ReadOnlyObjectProperty<List<RatePoint>> pointsProperty() {
        return points.getReadOnlyProperty();
    }

    /** What came out, or null. */
    ReadOnlyObjectProperty<RateCurve> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether the form has the rate that was suggested. */
    ObservableValue<Boolean> inUseProperty() {
        return inUse;
    }

    /** Begins; does nothing while it searches or something hinders it. */
    void find() {
        if (searching.get() || !hindrance.getValue().isEmpty()) {
            return;
        }
        TrainingSettings settings = form.settingsProperty().get();
        searched = withoutRate(settings);
        found.set(null);
        points.set(List.of());
        searching.set(true);
        reading.read(data.getValue(), settings.preprocessing(), read -> search(read, settings), this::ended);
    }

    void cancel() {
        if (searching.get()) {
            reading.cancel();
        }
    }

    /** Puts the suggested rate into the form. */
    void use() {
        suggestion().ifPresent(form.learningRate.textProperty()::set);
    }

    private Optional<String> suggestion() {
        return Optional.ofNullable(found.get()).flatMap(RateCurve::suggestion).map(RateCurve::plain);
    }

    private void search(LoadedData read, TrainingSettings settings) {
        reading.read(
                "Trying learning rates from small to large",
                progress -> CompletableFuture.supplyAsync(() -> search(read, settings, progress), background),
                curve -> {
                    searching.set(false);
                    points.set(curve.points());
                    found.set(curve);
                },
                this::ended);
    }

    /** In the background. */
    private RateCurve search(LoadedData read, TrainingSettings settings, ReadProgress progress) {
        TrainingPlan plan = TrainingPlanner.plan("", read.data(), read.test(), settings);
        List<RatePoint> soFar = new ArrayList<>();
        Mailbox<RatePoint> shown = new Mailbox<>(window, more -> show(soFar, more, progress));
        return new RateFinder(plan, shown::post, progress::cancelled).find();
    }

    private void show(List<RatePoint> soFar, List<RatePoint> more, ReadProgress progress) {
        soFar.addAll(more);
        double rate = soFar.get(soFar.size() - 1).rate();
        if (searching.get() && !progress.cancelled()) {
            reading.progressProperty()
                    .set(Math.log(rate / RateFinder.FROM) / Math.log(RateFinder.TO / RateFinder.FROM));
            reading.detailProperty().set("Learning rate " + RateCurve.plain(rate));
            points.set(List.copyOf(soFar));
        }
    }

    private void ended(Throwable cause) {
        searching.set(false);
        points.set(List.of());
        Reading.unlessCancelled(cause, messages::error);
    }

    private void forget() {
        cancel();
        searched = null;
        found.set(null);
        points.set(List.of());
    }

    private String whyNot() {
        TrainingSettings settings = form.settingsProperty().get();
        if (data.getValue() == null) {
            return "A learning rate can be looked for once pictures are open.";
        }
        if (!isIdle(phase.getValue())) {
            return "A learning rate can be looked for when nothing is trained or read.";
        }
        if (outdated.get()) {
            return "What you decided about the pictures is being carried out. A learning rate can be looked for after that.";
        }
        return settings == null
                ? "A learning rate can be looked for once the settings above are right."
                : RateFinder.refusal(settings).orElse("");
    }

    private static boolean isIdle(Phase phase) {
        return phase == Phase.NO_DATA || phase == Phase.READY || phase == Phase.FINISHED;
    }

    private static TrainingSettings withoutRate(TrainingSettings settings) {
        return settings.toBuilder().learningRate(1).build();
    }
}
