package org.hundredfold.ui.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.hundredfold.data.FilesElsewhere;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.RunRequest;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.TrainingPlan;
import org.hundredfold.train.TrainingPlanner;
import org.hundredfold.train.TrainingService;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.train.Workplace;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Base of tests of the Train place with a few pictures open. */
abstract class TrainPlaceTest extends UiTest {
    @TempDir
    protected Path folder;

    protected Executor background = ForkJoinPool.commonPool();
    protected TrainViewModel model;
    protected final NearCluster clusters = new NearCluster();
    protected Messages messages;
    private final TrainingService service = new TrainingService();
    private final FolderReader reader = new FolderReader();
    protected RunStore store;
    protected RunQueue queue;

    protected void open(double width, double height) throws TimeoutException {
        store = RunStore.open(folder.resolve("home" + width));
        Path shapes = folder.resolve("shapes");
        SampleShapes.writeTo(shapes, 12, 1);
        LoadedData data = new LoadedData(
                new FolderReader().read(shapes, TrainingSettings.defaults().preprocessing(), ReadProgress.NONE),
                Optional.empty());
        show(() -> view(data), width, height);
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> onFx(() -> model.form().choicesProperty().get() != null));
    }

    private TrainView view(LoadedData data) {
        messages = new Messages(new FxThread());
        model = new TrainViewModel(
                service,
                store,
                this::load,
                (run, place, progress) ->
                        reading(() -> ResumedRun.continued(store.continuation(run), reader, place, progress)),
                (run, place, progress) -> reading(
                        () -> ResumedRun.repeated(store.repetition(run, NewPlaces.NONE), reader, place, progress)),
                clusters.where(task -> background.execute(task), new FxThread(), messages),
                task -> background.execute(task),
                new FxThread(),
                new FxThread(),
                new Status(),
                messages);
        model.dataProperty().set(data);
        queue = new RunQueue(store, model, this::plan, new FxThread(), new FxThread(), messages);
        return new TrainView(
                model,
                queue,
                new TrainActions(() -> {}, () -> {}, run -> {}, run -> {}),
                new QueueActions(run -> {}, runs -> {}));
    }

    /** Reads the open pictures once more, and leaves the first out as if the user had decided so. */
    private CompletableFuture<LoadedData> load(
            Preprocessing wanted, Optional<FilesElsewhere> elsewhere, ReadProgress progress) {
        return reading(() -> TrainViewModelTest.withoutTheFirst(
                reader.elsewhere(elsewhere).read(folder.resolve("shapes"), wanted, progress)));
    }

    private CompletableFuture<TrainingPlan> plan(RunRequest request, Workplace place, ReadProgress progress) {
        Optional<FilesElsewhere> elsewhere =
                place.largeFolders(request.settings().sharding());
        return reading(() -> {
            LoadedData read = store.queue().read(request, reader.elsewhere(elsewhere), progress);
            return TrainingPlanner.plan(request.name(), read.data(), read.test(), request.settings());
        });
    }

    private static <T> CompletableFuture<T> reading(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }

    @AfterEach
    void close() {
        service.close();
        store.close();
    }
}
