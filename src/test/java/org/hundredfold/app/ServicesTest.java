package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.hundredfold.ui.common.Save;
import org.hundredfold.ui.common.UiTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** What is behind the window when the program ends. */
@Timeout(60)
class ServicesTest extends UiTest {
    @TempDir
    private Path home;

    private final Preferences preferences = Preferences.userRoot().node("services-" + System.nanoTime());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final Set<Thread> before = threads();
    private Services services;

    @BeforeEach
    void open() {
        onFx(() -> services = new Services(home, preferences));
    }

    @AfterEach
    void forget() throws BackingStoreException {
        preferences.removeNode();
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet();
    }

    private void close() {
        WaitForAsyncUtils.waitForAsyncFx(50_000, services::close);
    }

    /** Takes a while, so that the program is ended in the middle of it; leaves nothing if it is cut off. */
    private void write(Path file) {
        begun.countDown();
        try {
            TimeUnit.MILLISECONDS.sleep(300);
            Files.writeString(file, "saved");
        } catch (InterruptedException cutOff) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatTheUserSavesIsThereWhenTheProgramHasEnded() throws InterruptedException {
        Path file = home.resolve("saved.csv");
        services.saving.execute(() -> write(file));
        begun.await();
        close();

        assertThat(file).hasContent("saved");
    }

    @Test
    void whatIsSavedMayDrawOnTheWindowsThreadThatWaitsForIt() throws InterruptedException {
        Path film = home.resolve("film.gif");
        services.saving.execute(() -> {
            write(home.resolve("begin"));
            BufferedImage drawn = CompletableFuture.supplyAsync(
                            () -> new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), Save.by(services.window))
                    .join();
            write(film);
            assertThat(drawn).isNotNull();
        });
        begun.await();
        close();

        assertThat(film).hasContent("saved");
    }

    @Test
    void afterTheEndNothingIsReadOrWrittenAnyMore() throws Exception {
        onFx(services.data::openSample);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> Files.exists(home.resolve("sample")));
        close();

        assertThat(threads().stream()
                        .filter(thread -> !before.contains(thread) && thread.isAlive())
                        .filter(thread -> thread.getName()
                                .matches("(background|saving|thumbnails|kept-runs|decisions|queued|pictures).*"))
                        .map(thread -> thread + " " + List.of(thread.getStackTrace())))
                .isEmpty();
    }

    @Test
    void whatIsReadIsCutOff() throws InterruptedException {
        Path file = home.resolve("read");
        services.background.execute(() -> write(file));
        begun.await();
        close();

        assertThat(file).doesNotExist();
    }
}
