package org.hundredfold.ui.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.LoadedData;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.TrainingService;
import org.hundredfold.train.TrainingSettings;
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
    protected RunStore store;

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
                (wanted, progress) -> new CompletableFuture<>(),
                (run, progress) -> null,
                (run, progress) -> null,
                clusters,
                task -> background.execute(task),
                new FxThread(),
                new FxThread(),
                new Status(),
                messages);
        model.dataProperty().set(data);
        RunQueue queue =
                new RunQueue(store, model, (request, progress) -> null, new FxThread(), new FxThread(), messages);
        return new TrainView(
                model,
                queue,
                new TrainActions(() -> {}, () -> {}, run -> {}, run -> {}),
                new QueueActions(run -> {}, runs -> {}));
    }

    @AfterEach
    void close() {
        service.close();
        store.close();
    }
}
