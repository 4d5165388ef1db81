package org.hundredfold.app;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.prefs.Preferences;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.PixelCache;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.nn.Backend;
import org.hundredfold.runs.HomeFolder;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.TrainingService;
import org.hundredfold.ui.classify.ClassifyViewModel;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.Theme;
import org.hundredfold.ui.data.DataThreads;
import org.hundredfold.ui.data.DataViewModel;
import org.hundredfold.ui.data.RecentFolders;
import org.hundredfold.ui.proof.ProofViewModel;
import org.hundredfold.ui.runs.RunsViewModel;
import org.hundredfold.ui.train.ResumedRun;
import org.hundredfold.ui.train.RunLoader;
import org.hundredfold.ui.train.TrainViewModel;

/** Everything behind the window, made and wired by constructors. To be made and closed on the window's thread. */
final class Services implements AutoCloseable {
    /** Between two looks at a running training. */
    private static final long FRAME_MILLIS = 150;

    /** How long the end waits for what is being written. */
    private static final long WRITING_SECONDS = 20;

    private final ExecutorService background = threads("background", 4);
    private final ExecutorService thumbnails = threads("thumbnails", 2);
    /** One thread, so that what is read last from the store is also shown last. */
    private final ExecutorService keptRuns = threads("kept-runs", 1);

    /** One thread, so that what was decided last is also kept last. */
    private final ExecutorService decisions = threads("decisions", 1);

    private final Executor window = new FxThread();
    private final RunStore store;
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
        FolderReader reader = new FolderReader(new PixelCache(HomeFolder.cacheIn(home)));
        DataThreads threads = DataThreads.of(background, thumbnails, decisions, window);
        data = new DataViewModel(
                threads, reader, recentFolders, store.corrections(), () -> sample(home), ofData, messages);
        Executor frames = CompletableFuture.delayedExecutor(FRAME_MILLIS, TimeUnit.MILLISECONDS, window);
        RunLoader continued = (run, progress) -> CompletableFuture.supplyAsync(
                () -> ResumedRun.continued(store.continuation(run), reader, progress), background);
        RunLoader repeated = (run, progress) -> CompletableFuture.supplyAsync(
                () -> ResumedRun.repeated(store.repetition(run, NewPlaces.NONE), reader, progress), background);
        train = new TrainViewModel(
                training, store, data::load, continued, repeated, background, window, frames, ofTraining, messages);
        runs = new RunsViewModel(store, reader, messages, keptRuns, background, window);
        classify = new ClassifyViewModel(store, messages, background, window);
        proof = new ProofViewModel(data.dataProperty(), data::load, messages, background, window);
        baselines = new RunBaselines(store, train, runs, window);
        data.preprocessingProperty().subscribe(train.form()::use);
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

    /** A training that still runs is stopped in good order: its run keeps the network. So is what was decided just now. */
    @Override
    public void close() {
        training.close();
        baselines.close();
        background.shutdownNow();
        thumbnails.shutdownNow();
        keptRuns.shutdownNow();
        finish(decisions);
        store.close();
    }

    private static void finish(ExecutorService writing) {
        writing.shutdown();
        try {
            writing.awaitTermination(WRITING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
