package org.hundredfold.ui.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.LoadedData;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.StoredRun;
import org.hundredfold.runs.Verdict;
import org.hundredfold.train.EpochMetrics;
import org.hundredfold.train.FinishedEpochs;
import org.hundredfold.train.ForecastOutcome;
import org.hundredfold.train.ForecastWatch;
import org.hundredfold.train.StepMetrics;
import org.hundredfold.train.TrainingListener;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingResult;
import org.hundredfold.train.TrainingService;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.WeightSnapshot;
import org.hundredfold.train.baseline.BaselineScore;
import org.hundredfold.train.doctor.Doctor;
import org.hundredfold.ui.common.DataLoader;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Newest;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.network.NetworkModel;

/** What the Train place knows and does; holds no controls. All but the relayed training events on the window's thread. */
public final class TrainViewModel implements OneTraining {
    /** What the place shows. */
    public enum Phase {
        NO_DATA,
        READY,
        /** The pictures are being read at another size or in other colours, or a decision about them is carried out. */
        READING,
        RUNNING,
        PAUSED,
        STOPPING,
        FINISHED
    }

    /** Looking into the network rests nine times as long as it takes: at most a tenth of a processor is lost to the training. */
    private static final int REST = 9;

    private final ObjectProperty<LoadedData> data = new SimpleObjectProperty<>();
    private final BooleanProperty outdated = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NO_DATA);
    private final SettingsForm form = new SettingsForm();
    private final FeatureChoice features;
    private final Outline outline = new Outline(data, form);
    private final LiveRun run = new LiveRun();
    private final EndedRun ended = new EndedRun(run);
    private final NetworkModel inside;
    private final Starting starting;
    private final RateFinderModel rates;
    private final RunLoader continued;
    private final RunLoader repeated;
    private final TrainingService service;
    private final RunStore store;
    private final Executor frames;
    private final TrainingStatus status;
    private final StringBinding goingOn;
    private final Messages messages;
    private final List<Consumer<TrainingEnd>> watchers = new ArrayList<>();
    private final ObjectProperty<Expected> expected = new SimpleObjectProperty<>(Expected.NOTHING);
    private final Preparation preparation;
    private final WhereModel where;
    private boolean settingsNext;

    /**
     * @param store keeps and names the runs
     * @param continued reads those that are to be continued
     * @param repeated reads those that are to be repeated
     * @param where it is computed
     * @param background where the network is looked into while it learns
     * @param window runs tasks on the thread of the window
     * @param frames the same, but no oftener than a running training should be drawn: drawing takes processor time from it
     */
    public TrainViewModel(
            TrainingService service,
            RunStore store,
            DataLoader loader,
            RunLoader continued,
            RunLoader repeated,
            WhereModel where,
            Executor background,
            Executor window,
            Executor frames,
            Status status,
            Messages messages) {
        this.service = service;
        this.store = store;
        this.continued = continued;
        this.repeated = repeated;
        this.where = where;
        this.frames = frames;
        this.status = new TrainingStatus(status, run);
        this.messages = messages;
        starting = new Starting(data, outdated, store, loader, where, background, window, this::train, this::notRead);
        rates = new RateFinderModel(data, outdated, phase, form, loader, background, window, messages);
        features = new FeatureChoice(form, background, window);
        preparation =
                new Preparation(data, form, folder -> store.whereabouts().now(folder), background, window, messages);
        goingOn = Bindings.createStringBinding(
                () -> isIdle()
                        ? ""
                        : (isReading() ? starting.reading().whatProperty() : this.status.textProperty()).get(),
                phase,
                starting.reading().whatProperty(),
                this.status.textProperty());
        inside = new NetworkModel(background, new Newest(background, messages::error, REST), window);
        new FormFitter(form, background, window).follow(data);
        data.subscribe(this::dataChanged);
        this.status.moreProperty().subscribe(this::tellAgain);
    }

    /** The data to train on, or null. */
    public ObjectProperty<LoadedData> dataProperty() {
        return data;
    }

    /** Whether the data lacks a decision that is still being carried out; a training that is started waits for it. */
    public BooleanProperty outdatedProperty() {
        return outdated;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** What a training would do, or why it cannot start, in words. */
    public ReadOnlyStringProperty outlineProperty() {
        return outline.textProperty();
    }

    /** Whether the outline says why a training cannot start. */
    ReadOnlyBooleanProperty hinderedProperty() {
        return outline.wrongProperty();
    }

    /** What is expected of a training; follows what makes forecasts, if there is such a thing. */
    public ObjectProperty<Expected> expectedProperty() {
        return expected;
    }

    /** The run that has just ended, or null. */
    public ReadOnlyObjectProperty<FinishedRun> finishedProperty() {
        return ended.runProperty();
    }

    /** What there is to say of simple methods on the test pictures of the run that has just ended. */
    ReadOnlyObjectProperty<SimpleMethods> baselinesProperty() {
        return ended.baselinesProperty();
    }

    /** As {@link EndedRun#say}. */
    public void sayOfBaselines(long runId, String words) {
        ended.say(runId, words);
    }

    /** As {@link EndedRun#show}. */
    public void showBaselines(long runId, List<BaselineScore> scores) {
        ended.show(runId, scores);
    }

    public SettingsForm form() {
        return form;
    }

    /** The network of others that the next training is to learn from. */
    public FeatureChoice features() {
        return features;
    }

    /** Where trainings are computed. */
    WhereModel where() {
        return where;
    }

    /** Why what the form says cannot be computed where it is to be, in words; empty if it can. */
    StringBinding misplacedProperty() {
        return Bindings.createStringBinding(
                () -> where.fault(form.settingsProperty().get()),
                where.elsewhereProperty(),
                where.addressProperty(),
                form.settingsProperty());
    }

    /** Finds out whether the cluster that is named pays for what the form says; does nothing while something is missing or wrong. */
    void tryWhere() {
        TrainingSettings settings = form.settingsProperty().get();
        if (data.get() != null && isPossible(settings)) {
            starting.tryOut(settings, form.shards());
        }
    }

    /** Whether the form says something that can be computed where it is to be. */
    private boolean isPossible(TrainingSettings settings) {
        return settings != null && where.fault(settings).isEmpty();
    }

    public LiveRun run() {
        return run;
    }

    /** The network that learns, from inside. */
    NetworkModel inside() {
        return inside;
    }

    Reading reading() {
        return starting.reading();
    }

    /** Looks for a learning rate for what the form says. */
    RateFinderModel rates() {
        return rates;
    }

    /** What goes on, such as {@code "Training hands-3, epoch 4 of 30"}; empty if nothing does. */
    ObservableValue<String> goingOnProperty() {
        return goingOn;
    }

    /** How many runs follow by themselves, for the status bar. */
    public IntegerProperty moreProperty() {
        return status.moreProperty();
    }

    @Override
    public void onEnd(Consumer<TrainingEnd> watcher) {
        watchers.add(watcher);
    }

    /** Starts a training with the settings of the form; does nothing while one runs or something is missing or wrong. */
    public void start() {
        TrainingSettings settings = form.settingsProperty().get();
        if (!isPossible(settings)
                || phase.get() == Phase.NO_DATA
                || !isIdle()
                || where.busyProperty().get()) {
            return;
        }
        phase.set(Phase.READING);
        starting.ofOpenData(settings, form.shards(), expected.get().of(data.get(), settings));
    }

    @Override
    public boolean isIdle() {
        return phase.get() == Phase.NO_DATA || phase.get() == Phase.READY || phase.get() == Phase.FINISHED;
    }

    private void tellAgain() {
        if (phase.get() == Phase.RUNNING) {
            status.running();
        } else if (phase.get() == Phase.PAUSED) {
            status.paused();
        } else if (phase.get() == Phase.STOPPING) {
            status.stopping();
        }
    }

    private boolean isReading() {
        return phase.get() == Phase.READING;
    }

    /** Goes on with a run that ended too early, whatever data is open; says so if that cannot be now. */
    public void continueRun(long id) {
        resume(id, continued);
    }

    /** Trains a run once more as a new one, whatever data is open; says so if that cannot be now. */
    public void repeatRun(long id) {
        resume(id, repeated);
    }

    private void resume(long id, RunLoader loader) {
        if (isIdle()) {
            phase.set(Phase.READING);
            starting.resumed(id, loader);
        } else {
            messages.warning("A training is going on. Let it end or stop it, then go on with the other run.");
        }
    }

    /** Trains the pictures of a run once more as they are now, whatever data is open; says so if that cannot be now. */
    public void trainAgain(long id, PlacedLoader<ReadRun> read) {
        if (isIdle()) {
            phase.set(Phase.READING);
            starting.again(id, read);
        } else {
            messages.warning("A training is going on. Let it end or stop it, then train the other run again.");
        }
    }

    @Override
    public void train(
            String words, TrainingSettings settings, PlacedLoader<TrainingPlan> load, TrainingListener listener) {
        phase.set(Phase.READING);
        starting.planned(words, settings, load, listener);
    }

    /** Gives up reading, or waiting for the data. */
    public void cancel() {
        starting.cancel();
    }

    /** Pauses what runs, goes on with what is paused. */
    public void pauseOrResume() {
        if (phase.get() == Phase.RUNNING) {
            service.pause();
            phase.set(Phase.PAUSED);
            status.paused();
        } else if (phase.get() == Phase.PAUSED) {
            service.resume();
            phase.set(Phase.RUNNING);
            status.running();
        }
    }

    /** Ends the training; the model so far is kept. */
    public void stop() {
        if (phase.get() == Phase.RUNNING || phase.get() == Phase.PAUSED) {
            phase.set(Phase.STOPPING);
            status.stopping();
            service.stop();
        }
    }

    /** Back to the settings after a run. */
    public void again() {
        if (phase.get() == Phase.FINISHED) {
            phase.set(data.get() == null ? Phase.NO_DATA : Phase.READY);
        }
    }

    /**
     * Fills the form with proposed settings and shows it; while a training runs, offers to stop it first.
     *
     * @param folder that they are meant for: it is said when other pictures are open, or none
     */
    public void prepare(TrainingSettings proposed, Path folder) {
        if (phase.get() == Phase.READING) {
            messages.warning("Pictures are being read for a training. Cancel that, then prepare another one.");
            return;
        }
        preparation.fill(proposed);
        if (!isIdle()) {
            messages.offer(
                    "The next run is prepared. This one goes on until it ends or you stop it.", "Stop it now", () -> {
                        settingsNext = true;
                        stop();
                    });
            return;
        }
        again();
        preparation.sayUnlessOpen(folder);
    }

    /** Counts up whenever settings have been prepared. */
    ReadOnlyIntegerProperty preparedProperty() {
        return preparation.countProperty();
    }

    private void dataChanged() {
        starting.reading().dataChanged();
        if (isIdle()) {
            phase.set(data.get() == null ? Phase.NO_DATA : Phase.READY);
        }
    }

    private void train(ReadyTraining ready) {
        try {
            RunRecorder recorder = ready.recorder();
            Optional<ResumedRun> resumed = ready.resumed();
            resumed.flatMap(ResumedRun::changed).ifPresent(messages::warning);
            Optional<FinishedEpochs> before = resumed.flatMap(ResumedRun::finished);
            ForecastWatch watch = recorder.watch(ready.forecast(), service::waited);
            Optional<StoredRun> continued = resumed.flatMap(ResumedRun::before);
            Relay shown = listener(recorder::runId, continued, recorder::verdict, watch::outcome);
            Doctor doctor = new Doctor(
                    before.map(FinishedEpochs::epochs).orElse(List.of()),
                    () -> store.findings().of(recorder.runId()),
                    found -> {
                        store.findings().keep(recorder.runId(), found);
                        shown.then(() -> run.found(found));
                    });
            run.found(List.of());
            service.start(ready.plan(), before, List.of(recorder, watch, ready.also(), doctor, shown), ready.place());
            settingsNext = false;
            status.name(ready.plan().name());
            status.on(ready.place());
            run.on(ready.place());
            phase.set(Phase.RUNNING);
        } catch (RuntimeException e) {
            starting.close(ready.place());
            notRead(e);
        }
    }

    private void notRead(Throwable cause) {
        phase.set(data.get() == null ? Phase.NO_DATA : Phase.READY);
        Reading.unlessCancelled(cause, messages::error);
        tell(TrainingEnd.unread(cause));
    }

    private void tell(TrainingEnd end) {
        watchers.forEach(watcher -> watcher.accept(end));
    }

    /** To be told on the training thread; shows everything on the window's. */
    TrainingListener listener(Supplier<Long> runId) {
        return listener(runId, Optional.empty(), Optional::empty, Optional::empty);
    }

    private Relay listener(
            Supplier<Long> runId,
            Optional<StoredRun> continued,
            Supplier<Optional<Verdict>> verdict,
            Supplier<Optional<ForecastOutcome>> outcome) {
        return new Relay(
                frames,
                new Shown(
                        continued,
                        runId,
                        result -> new FinishedRun(
                                runId.get(), run.planProperty().get(), result, verdict.get(), outcome.get())));
    }

    /** Keeps phase and status in step with what the run on show is told. */
    private final class Shown implements TrainingListener {
        private final Optional<StoredRun> continued;
        private final Supplier<Long> runId;
        private final Function<TrainingResult, FinishedRun> kept;

        Shown(Optional<StoredRun> continued, Supplier<Long> runId, Function<TrainingResult, FinishedRun> kept) {
            this.continued = continued;
            this.runId = runId;
            this.kept = kept;
        }

        @Override
        public void started(TrainingPlan plan) {
            run.started(plan);
            continued.ifPresent(before -> run.before(before.steps(), before.epochs()));
            status.name(plan.name());
            if (phase.get() != Phase.PAUSED && phase.get() != Phase.STOPPING) { // which the user was quick to ask for
                phase.set(Phase.RUNNING);
            }
            tellAgain();
        }

        @Override
        public void steps(StepMetrics metrics) {
            run.steps(metrics);
            tellRunning();
        }

        @Override
        public void weights(WeightSnapshot snapshot) {
            run.weights(snapshot);
        }

        @Override
        public void epoch(EpochMetrics metrics, WeightSnapshot snapshot) {
            run.epoch(metrics, snapshot);
            tellRunning();
        }

        @Override
        public void finished(TrainingResult result) {
            run.finished(result);
            ended.end(kept.apply(result));
            phase.set(Phase.FINISHED);
            status.trained();
            tell(new TrainingEnd.Finished(ended.runProperty().get()));
            if (settingsNext) {
                again();
            }
        }

        @Override
        public void failed(Throwable cause) {
            phase.set(data.get() == null ? Phase.NO_DATA : Phase.READY);
            status.failed();
            messages.logged(cause);
            tell(new TrainingEnd.Failed(cause, runId.get()));
        }

        private void tellRunning() {
            if (phase.get() == Phase.RUNNING) {
                status.running();
            }
        }
    }
}
