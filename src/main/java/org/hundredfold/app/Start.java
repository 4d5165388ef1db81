package org.hundredfold.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.prefs.Preferences;
import javafx.stage.Stage;
import org.hundredfold.ExplainedException;
import org.hundredfold.runs.StoreRepair;
import org.hundredfold.runs.StoreRepair.Outcome;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.FilesPicker;
import org.hundredfold.ui.common.FolderPicker;
import org.hundredfold.ui.common.FxThread;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Theme;
import org.hundredfold.ui.shell.CornerNotice;
import org.hundredfold.ui.shell.RefusedStart;
import org.hundredfold.ui.shell.WindowTitle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the window: with the places, or with why there are none and what can be done. For the thread of the window. */
final class Start implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Start.class);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final Path home;
    private final Preferences preferences;
    private Services services;

    Start(Stage stage, Path home, Preferences preferences) {
        this.stage = stage;
        this.home = home;
        this.preferences = preferences;
    }

    void open() {
        try {
            services = new Services(home, preferences);
        } catch (ExplainedException refused) {
            refuse(refused);
            return;
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> services.messages.error(thrown));
        Frame frame = new Frame(services, FolderPicker.nativeDialog(), FilesPicker.nativeDialog());
        stage.setScene(frame.window().scene(WIDTH, HEIGHT));
        stage.titleProperty().bind(WindowTitle.of(services.status));
        new EndNotices(
                services.train,
                services.queue,
                () -> !stage.isFocused() || stage.isIconified(),
                new CornerNotice(stage)::show,
                frame::show);
        stage.show();
        services.begin();
    }

    private void refuse(ExplainedException refused) {
        LOG.info("Refused", refused);
        if (StoreRepair.helps(refused)) {
            offerRepair(
                    "The file with your runs, %s, is damaged. It can be set aside under another name, where it stays; a new one begins with what can be read of it."
                            .formatted(home.resolve("runs.db")),
                    "Set it aside and begin anew");
        } else {
            stage.setScene(RefusedStart.scene(refused.getMessage(), new Theme(preferences), WIDTH, HEIGHT));
        }
        stage.show();
    }

    private void offerRepair(String reason, String button) {
        stage.setScene(RefusedStart.scene(
                reason, new Theme(preferences), WIDTH, HEIGHT, Buttons.primary(button, Icon.REPEAT, this::repair)));
    }

    private void repair() {
        stage.setScene(RefusedStart.waiting(
                "Setting the damaged file aside and taking over what can be read. This may take a few minutes.",
                new Theme(preferences),
                WIDTH,
                HEIGHT));
        CompletableFuture.supplyAsync(() -> StoreRepair.of(home)).whenCompleteAsync(this::repaired, new FxThread());
    }

    private void repaired(Optional<Outcome> outcome, Throwable failure) {
        if (failure == null) {
            open();
            if (services != null) {
                outcome.map(Outcome::words).ifPresent(services.messages::warning);
            }
            return;
        }
        LOG.error("Not repaired", failure);
        offerRepair(
                failure.getCause() instanceof ExplainedException explained
                        ? explained.getMessage()
                        : "The damaged file could not be set aside; the log says why. Nothing is deleted.",
                "Try again");
    }

    @Override
    public void close() {
        if (services != null) {
            services.close();
        }
    }
}
