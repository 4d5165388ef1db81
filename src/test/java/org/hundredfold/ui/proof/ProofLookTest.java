package org.hundredfold.ui.proof;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.FolderReader;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.data.ReadProgress;
import org.hundredfold.data.sample.SampleShapes;
import org.hundredfold.proof.ProofResult;
import org.hundredfold.proof.ProofStep;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Status;
import org.hundredfold.ui.common.UiTest;
import org.hundredfold.ui.proof.ProofViewModel.Kind;
import org.hundredfold.ui.shell.Drops;
import org.hundredfold.ui.shell.MainWindow;
import org.hundredfold.ui.shell.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the place in all its states, with real proofs. */
class ProofLookTest extends UiTest {
    @TempDir
    private Path folder;

    private final ProofPlace place = new ProofPlace();
    private final ProofViewModel model = place.model;

    @BeforeEach
    void writeShapes() {
        SampleShapes.writeTo(folder.resolve("shapes"), 30, 7);
    }

    private void openShapes() {
        DataSet shapes = new FolderReader()
                .read(folder.resolve("shapes"), new Preprocessing(28, false, Framing.CROP), ReadProgress.NONE);
        onFx(() -> place.data.set(shapes));
    }

    @Test
    void lookAtTheOriginalNetwork() throws Exception {
        open(1280, 800);
        screenshots("proof-no-data");
        openShapes();
        screenshots("proof-ready");
        onFx(model::prove);
        await(() -> model.original().soFarProperty().get().updates() > 1000);
        screenshots("proof-running");
        await(() -> model.original().isDone());
        screenshots("proof-done");
        onFx(model::checkGradient);
        await(() -> model.checkProperty().get() != null);
        screenshots("proof-checked");
        open(1920, 1080);
        screenshots("proof-done-large");
    }

    @Test
    void lookAtTheNetworkYouTrain() throws Exception {
        open(1280, 800);
        openShapes();
        onFx(() -> model.kindProperty().set(Kind.TRAINED));
        screenshots("proof-trained-ready");
        onFx(model::prove);
        await(() -> model.trained().soFarProperty().get().steps().size() > 12);
        screenshots("proof-trained-running");
        await(() -> model.trained().isDone());
        onFx(model::checkGradient);
        await(() -> model.checkProperty().get() != null);
        screenshots("proof-trained-done");
        open(1920, 1080);
        screenshots("proof-trained-done-large");
        onFx(() -> model.trained().finish(unequal()));
        open(1280, 800);
        screenshots("proof-unequal");
    }

    private static void await(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
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
                    new Place(
                            "Proof",
                            Icon.PROOF,
                            new ProofView(model, (owner, title, start) -> Optional.empty(), () -> {})));
            Status status = new Status();
            status.idle("Ready");
            MainWindow window = new MainWindow(
                    places, theme, status, place.messages, new Drops(at -> {}, at -> {}, at -> {}, at -> {}, at -> {}));
            showScene(window.scene(width, height));
            window.go("Proof");
        });
    }
}
