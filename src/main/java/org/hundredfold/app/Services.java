package org.hundredfold.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.prefs.Preferences;
import org.hundredfold.data.Corrections.Change;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PixelCache;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.export.TaughtPictures;
import org.hundredfold.features.FrozenNetwork;
import org.hundredfold.nn.Backend;
import org.hundredfold.runs.HomeFolder;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.RunStore;
import org.hundredfold.runs.TrainedBefore;
import org.hundredfold.train.Forecaster;
import org.hundredfold.train.Paces;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingService;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.classify.ClassifyViewModel;
import org.hundredfold.ui.classify.Teaching;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Save;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.Theme;
import org.hundredfold.ui.data.DataThreads;
import org.hundredfold.ui.data.DataViewModel;
import org.hundredfold.ui.data.RecentFolders;
import org.hundredfold.ui.proof.ProofViewModel;
import org.hundredfold.ui.runs.RunsViewModel;
import org.hundredfold.ui.train.Forecasting;
import org.hundredfold.ui.train.PlanLoader;
import org.hundredfold.ui.train.ReadRun;
import org.hundredfold.ui.train.ResumedRun;
import org.hundredfold.ui.train.RunLoader;
import org.hundredfold.ui.train.RunQueue;
import org.hundredfold.ui.train.TrainViewModel;
import org.hundredfold.ui.train.WhereModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything behind the window, made and wired by constructors. To be made and closed on the window's thread. */
final class Services implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Services.class);

    /** Between two looks at a running training. */
    private static final long FRAME_MILLIS = 150;

    /** How long the form must stay as it is before a forecast is made. */
    private static final long PAUSE_MILLIS = 400;

    /** How long the end waits for what is being written. */
    private static final long WRITING_SECONDS = 20;

    /** How long it then waits for what has been cut off: a picture is read to its end, an update of a trial is made. */
    private static final long READING_SECONDS = 10;

    private final ExecutorService reading = threads("background", 4);

    /** Writes what the user saves, beside all else. */
    final ExecutorService saving = threads("saving", 2);

    /** Does everything else, and hands on what the user saves. */
    final Executor background = task -> (task instanceof Save ? saving : reading).execute(task);

    private final ExecutorService thumbnails = threads("thumbnails", 2);
    /** One thread, so that what is read last from the store is also shown last. */
    private final ExecutorService keptRuns = threads("kept-runs", 1);

    /** One thread, so that what was decided last is also kept last. */
    private final ExecutorService decisions = threads("decisions", 1);

    /** One thread, so that what is put into the queue and taken from it stays in order. */
    private final ExecutorService queued = threads("queued", 1);

    final AttentiveWindow window = new AttentiveWindow();
    private final RunStore store;
    private final FolderReader reader;
    private final TrainingService training = new TrainingService();
    private final RecentFolders recentFolders;

    final Theme theme;
    private final Status ofTraining = new Status();
    private final Status ofData = new Status();

    /** A running training is what matters most. */
    final Status status = Status.preferring(ofTraining, ofData);

    final Messages messages = new Messages(window);
    final DataViewModel data;
    final TrainViewModel train;
    final RunQueue queue;
    final RunsViewModel runs;
    final ClassifyViewModel classify;
    final ProofViewModel proof;
    private final RunBaselines baselines;

    /**
     * @param home where runs, decoded pictures and the sample are kept
     * @param preferences where theme and recent folders are remembered
     * @throws org.hundredfold.ExplainedException if the run store cannot be opened
     */
    Services(Path home, Preferences preferences) {
        store = RunStore.open(home);
        theme = new Theme(preferences);
        recentFolders = new RecentFolders(preferences.node("recent"));
        reader = new FolderReader(Optional.of(new PixelCache(HomeFolder.cacheIn(home))), FrozenNetwork::open);
        DataThreads threads = DataThreads.of(background, thumbnails, decisions, window);
        data = new DataViewModel(
                threads,
                reader,
                recentFolders,
                store.corrections(),
                store.confirmations(),
                () -> sample(home),
                ofData,
                messages);
        TaughtPictures taught = new TaughtPictures(HomeFolder.taughtIn(home));
        data.offerTaught(taught);
        Executor frames = CompletableFuture.delayedExecutor(FRAME_MILLIS, TimeUnit.MILLISECONDS, window);
        RunLoader continued = (run, place, progress) -> CompletableFuture.supplyAsync(
                () -> ResumedRun.continued(store.continuation(run), reader, place, progress), background);
        RunLoader repeated = (run, place, progress) -> CompletableFuture.supplyAsync(
                () -> ResumedRun.repeated(store.repetition(run, NewPlaces.NONE), reader, place, progress), background);
        train = new TrainViewModel(
                training,
                store,
                data::load,
                continued,
                repeated,
                new WhereModel(new SparkProcess(home), preferences.node("where"), background, window, messages),
                background,
                window,
                frames,
                ofTraining,
                messages);
        Forecasting forecasting = new Forecasting(
                train.dataProperty(),
                train.form().settingsProperty(),
                train.phaseProperty(),
                this::tryOut,
                CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, window),
                background,
                window);
        train.expectedProperty().bind(forecasting.expectedProperty());
        queue = new RunQueue(store, train, plans(), queued, window, messages);
        train.moreProperty().bind(queue.followingProperty());
        runs = new RunsViewModel(store, reader, messages, keptRuns, background, window);
        Teaching teaching = new Teaching(taught, this::decide, data.news()::look, data.news()::changed);
        classify = new ClassifyViewModel(store, reader, teaching, messages, background, window);
        proof = new ProofViewModel(data.dataProperty(), data::load, messages, background, window);
        data.searchLabelsAs(this::settingsNow);
        runs.decideIn(this::decide);
        runs.epochs().askedProperty().bind(classify.askedProperty());
        baselines = new RunBaselines(store, train, runs, window);
        data.preprocessingProperty().subscribe(form -> train.form().use(form));
        train.form().augmentationProperty().bindBidirectional(data.augmentationProperty());
        train.dataProperty().bind(data.loadedProperty());
        train.outdatedProperty().bind(data.outdatedProperty());
        train.finishedProperty().subscribe(finished -> {
            if (finished != null) {
                runs.refresh();
                classify.use(finished.runId());
            }
        });
    }

    /** Opens what was open last, or else the sample; makes ready in the background what the first training needs. */
    void begin() {
        background.execute(Backend::warmUp);
        recentFolders.existing().stream().findFirst().ifPresentOrElse(data::open, data::openSample);
        runs.refresh();
        queue.restore();
    }

    private PlanLoader plans() {
        return (request, place, progress) -> decided()
                .thenApplyAsync(
                        kept -> store.queue()
                                .read(
                                        request,
                                        place.reader(reader, request.settings().sharding()),
                                        progress),
                        background)
                .thenApplyAsync(
                        data -> TrainingPlanner.plan(request.name(), data.data(), data.test(), request.settings()),
                        background);
    }

    /** Trains a run's pictures again as they are now decided about, with its settings. */
    void trainAgain(long run) {
        train.trainAgain(
                run,
                (place, progress) -> decided()
                        .thenApplyAsync(
                                kept -> {
                                    TrainedBefore before = store.trainedBefore(run);
                                    FolderReader there = place.reader(
                                            reader, before.settings().sharding());
                                    return new ReadRun(before.plan(before.read(there, progress)), before.recorder());
                                },
                                background));
    }

    /** Those in the Train place, or else those it begins with. */
    private TrainingSettings settingsNow() {
        return Optional.ofNullable(train.form().settingsProperty().get()).orElseGet(TrainingSettings::defaults);
    }

    /** The open folder takes decisions itself, so that they can be undone there; those about others are only kept. */
    private boolean decide(Path folder, List<Change> changes) {
        if (!data.decide(folder, changes)) {
            decisions.execute(() -> keep(folder, changes));
        }
        return true;
    }

    private void keep(Path folder, List<Change> changes) {
        try {
            store.corrections().change(folder, changes);
        } catch (RuntimeException e) {
            messages.error(e);
        }
    }

    /** Ends when the decisions made so far are kept; those that go through the open folder are looked up there first. */
    private CompletableFuture<Void> decided() {
        return CompletableFuture.runAsync(() -> {}, decisions)
                .thenRunAsync(() -> {}, window)
                .thenRunAsync(() -> {}, decisions);
    }

    private Paces tryOut(TrainingPlan plan, BooleanSupplier cancelled) {
        return store.forecasts().tryOut(recorder -> new Forecaster(plan, recorder, cancelled).measure());
    }

    private static Path sample(Path home) {
        Path folder = home.resolve("sample").resolve("shapes");
        SampleShapes.writeTo(folder);
        return folder;
    }

    /** What comes after the window has closed has nobody to see it, and is dropped. */
    private static ExecutorService threads(String name, int count) {
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(
                count, count, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory, new DiscardPolicy());
    }

    /**
     * A training that still runs is stopped in good order: its run keeps the network. What the user has saved or decided is written to
     * its end, if that takes no longer than a while; all else is cut off. Nothing is written any more once this has returned.
     */
    @Override
    public void close() {
        window.close();
        training.close();
        queue.close();
        baselines.close();
        reading.shutdownNow();
        thumbnails.shutdownNow();
        long written = System.nanoTime() + TimeUnit.SECONDS.toNanos(WRITING_SECONDS);
        // In this order, for what is saved may be decided about, and kept in the store.
        for (ExecutorService writing : List.of(saving, keptRuns, decisions, queued)) {
            writing.shutdown();
            if (!window.await(writing, written)) {
                LOG.warn("What was still being saved after {} s is given up", WRITING_SECONDS);
                writing.shutdownNow();
            }
        }
        long ended = System.nanoTime() + TimeUnit.SECONDS.toNanos(READING_SECONDS);
        for (ExecutorService cut : List.of(reading, thumbnails, saving, keptRuns, decisions, queued)) {
            if (!window.await(cut, ended)) {
                LOG.warn("The program ends while something is still being read or written");
            }
        }
        store.close();
    }
}
