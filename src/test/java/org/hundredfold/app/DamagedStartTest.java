package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.prefs.Preferences;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** The window of a program whose runs are in a damaged file. */
class DamagedStartTest extends UiTest {
    @TempDir
    private Path home;

    @Test
    void theDamagedFileIsSetAsideByAClickAndTheWindowOpens() throws Exception {
        byte[] letter = "This is a letter, not a store of runs. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        Files.write(home.resolve("runs.db"), letter);
        Preferences preferences = Preferences.userRoot().node("hundredfold-test-" + System.nanoTime());
        Start start = new Start(stage, home, preferences);
        onFx(start::open);
        onFx(() -> theme.install(stage.getScene())); // which is not the theme of the program that starts
        screenshots("damaged-store");

        robot.clickOn("Set it aside and begin anew");

        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> isSaid("No run could be read."));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> isSaid("1,000 pictures, 4 classes"));
        onFx(() -> theme.install(stage.getScene()));
        screenshots("damaged-store-repaired");
        onFx(start::close);
        preferences.removeNode();
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("runs.damaged-")))
                    .singleElement()
                    .satisfies(aside -> assertThat(aside).hasBinaryContent(letter));
        }
    }

    private boolean isSaid(String begin) {
        return robot.lookup((Node node) -> node instanceof Labeled words
                        && words.getText() != null
                        && words.getText().startsWith(begin))
                .tryQuery()
                .isPresent();
    }
}
