package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.hundredfold.data.FeatureScaling;
import org.hundredfold.data.FrozenFeatures;
import org.hundredfold.features.FeatureSources;
import org.hundredfold.features.TestNetworks;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Choosing a network of others in the Train place. */
class FeaturesPaneTest extends TrainPlaceTest {
    private Path network() {
        return TestNetworks.write(folder.resolve("edges.onnx"), TestNetworks.edges(64));
    }

    private void choose(Path file) throws TimeoutException {
        onFx(() -> model.features().choose(file));
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> onFx(() -> !model.features().checkingProperty().get()));
        layOut();
    }

    private String words() {
        return onFx(() -> model.features().wordsProperty().get());
    }

    private TrainingSettings settings() {
        return onFx(() -> model.form().settingsProperty().get());
    }

    @Test
    void aNetworkThatCanBeUsedIsLearnedFrom() throws TimeoutException {
        open(1280, 800);

        choose(network());

        assertThat(words()).contains("edges.onnx can be used", "2 features", "64 × 64");
        FrozenFeatures features = settings().preprocessing().frozen().orElseThrow();
        assertThat(features.length()).isEqualTo(2);
        assertThat(settings().recipe().standardise()).isTrue();
        assertThat(robot.lookup("Learn from pixels again")
                        .queryAs(Labeled.class)
                        .isVisible())
                .isTrue();
    }

    @Test
    void thePixelsAreScaledAsIsChosen() throws TimeoutException {
        open(1280, 800);
        choose(network());

        onFx(() -> model.features().scalingProperty().set(Optional.of(FeatureScaling.SIGNED)));
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () -> onFx(() -> !model.features().checkingProperty().get()));

        assertThat(settings().preprocessing().features().scaling()).isEqualTo(FeatureScaling.SIGNED);
    }

    @Test
    void aFileThatCannotBeUsedIsRefusedAndPixelsAreLearnedFrom() throws IOException, TimeoutException {
        open(1280, 800);

        choose(Files.writeString(folder.resolve("text.onnx"), "no network"));

        assertThat(words()).startsWith("text.onnx cannot be used").contains("not an ONNX file");
        assertThat(onFx(() -> model.features().pathProperty().get()))
                .isEqualTo(folder.resolve("text.onnx").toString());
        assertThat(settings().preprocessing().frozen()).isEmpty();
    }

    @Test
    void pixelsAreLearnedFromAgainWhenTheNetworkIsGivenUpOrThePresetHasNoUseForIt() throws TimeoutException {
        open(1280, 800);
        choose(network());

        onFx(() -> model.features().forget());
        assertThat(settings().preprocessing().frozen()).isEmpty();

        choose(network());
        onFx(() -> model.form().preset.set(Preset.ORIGINAL));
        assertThat(settings()).isEqualTo(TrainingSettings.of(Preset.ORIGINAL));
        assertThat(words()).isEmpty();
    }

    @Test
    void whatMustBeTypedElsewhereIsCopied() throws TimeoutException {
        open(1280, 800);
        robot.clickOn("Very few pictures?");
        layOut();

        onFx(() -> robot.lookup("Copy the lines").queryButton().fire());

        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(FeatureSources.SNIPPET);
    }

    @Test
    void theKeyboardIsEnough() throws TimeoutException {
        open(1280, 800);
        onFx(() -> robot.lookup("Very few pictures?").query().requestFocus());

        robot.push(KeyCode.SPACE);
        layOut();

        assertThat(robot.lookup("Choose a network").query().isFocusTraversable())
                .isTrue();
        assertThat(robot.lookup("Choose a network").queryAs(Labeled.class).isVisible())
                .isTrue();
    }

    @Test
    void everyStateIsThereToBeLookedAt() throws IOException, TimeoutException {
        for (int width : new int[] {1280, 1920}) {
            open(width, width == 1280 ? 800 : 1080);
            robot.clickOn("Very few pictures?");
            layOut();
            screenshots("features-empty-" + width);
            choose(network());
            screenshots("features-chosen-" + width);
            choose(Files.writeString(folder.resolve("text.onnx"), "no network"));
            screenshots("features-refused-" + width);
            close();
        }
    }
}
