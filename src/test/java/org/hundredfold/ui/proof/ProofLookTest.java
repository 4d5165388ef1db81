package org.hundredfold.ui.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Pane;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.proof.ProofStep;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.shell.Drops;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the place in all its states, with a real proof. */
class ProofLookTest extends UiTest {
    @TempDir
    private Path folder;

    private final Messages messages = new Messages(new FxThread());
    private final ObjectProperty<DataSet> data = new SimpleObjectProperty<>();
    private final ProofViewModel model =
            new ProofViewModel(data, messages, task -> new Thread(task).start(), new FxThread());

    @Test
    void look() throws Exception {
        open(1280, 800);
        screenshots("proof-no-data");
        SampleShapes.writeTo(folder.resolve("shapes"), 30, 7);
        DataSet shapes = new FolderReader()
                .read(folder.resolve("shapes"), new Preprocessing(28, false, Framing.CROP), ReadProgress.NONE);
        onFx(() -> data.set(shapes));
        screenshots("proof-ready");
        onFx(model::prove);
        await(() -> model.soFarProperty().get().steps().size() > 12);
        screenshots("proof-running");
        await(() -> model.resultProperty().get() != null);
        screenshots("proof-done");
        open(1920, 1080);
        screenshots("proof-done-large");
        onFx(() -> model.finish(unequal()));
        open(1280, 800);
        screenshots("proof-unequal");
    }

    private static void await(java.util.function.BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(120, java.util.concurrent.TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    }

    private static ProofResult unequal() {
        List<ProofStep> steps = IntStream.rangeClosed(1, 50)
                .mapToObj(step -> new ProofStep(step, 150_000, 1_100, 2e-4 * step * step))
                .toList();
        return new ProofResult("784-256-4", 64, 201_988, steps, 150_000, 1_100, 0.5, 0.31);
    }

    private void open(double width, double height) {
        onFx(() -> {
            List<Place> places = List.of(
                    new Place("Data", Icon.DATA, new Pane()),
                    new Place("Train", Icon.TRAIN, new Pane()),
                    new Place("Runs", Icon.RUNS, new Pane()),
                    new Place("Classify", Icon.CLASSIFY, new Pane()),
                    new Place("Proof", Icon.PROOF, new ProofView(model, () -> {})));
            Status status = new Status();
            status.idle("Ready");
            MainWindow window = new MainWindow(places, theme, status, messages, new Drops(at -> {}, at -> {}));
            showScene(window.scene(width, height));
            window.go("Proof");
        });
    }
}
