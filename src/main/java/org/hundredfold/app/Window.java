package org.hundredfold.app;

import java.nio.file.Path;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.hundredfold.ExplainedException;
import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.FolderPicker;
import org.hundredfold.ui.common.Theme;
import org.hundredfold.ui.shell.CornerNotice;
import org.hundredfold.ui.shell.RefusedStart;
import org.hundredfold.ui.shell.WindowTitle;

/** The window's start and end, and what is said where there is no display. */
public final class Window extends Application {
    private static final int NO_DISPLAY = Integer.getInteger("hundredfold.exit.noDisplay", 3);
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    // Held here because a logger that nobody holds loses its filter.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Services services;
    private Frame frame;

    /** Opens the window and waits until it is closed; returns the process's exit code. */
    static int open(Path home) {
        // True and harmless: ND4J is no module, so everything runs on the class path.
        JAVAFX.setFilter(entry ->
                entry.getMessage() == null || !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            launch(Window.class, home.toString());
            return 0;
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            System.err.println("Hundredfold cannot open a window here (" + e.getMessage()
                    + "). The command line works without one: see java -jar target/hundredfold.jar --help");
            return NO_DISPLAY;
        }
    }

    @Override
    public void start(Stage stage) {
        Preferences preferences = Preferences.userRoot().node("hundredfold");
        stage.setTitle("Hundredfold");
        stage.getIcons().add(new Image(Window.class.getResourceAsStream("/org/hundredfold/ui/icon.png")));
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.setScene(scene(Path.of(getParameters().getRaw().get(0)), preferences));
        if (services != null) {
            stage.titleProperty().bind(WindowTitle.of(services.status));
            new EndNotices(
                    services.train,
                    services.queue,
                    () -> !stage.isFocused() || stage.isIconified(),
                    new CornerNotice(stage)::show,
                    frame::show);
        }
        stage.show();
        if (services != null) {
            services.begin();
        }
    }

    private Scene scene(Path home, Preferences preferences) {
        try {
            services = new Services(home, preferences);
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> services.messages.error(thrown));
            frame = new Frame(services, FolderPicker.nativeDialog(), FilePicker.nativeOpen());
            return frame.window().scene(WIDTH, HEIGHT);
        } catch (ExplainedException refused) {
            return RefusedStart.scene(refused.getMessage(), new Theme(preferences), WIDTH, HEIGHT);
        }
    }

    @Override
    public void stop() {
        if (services != null) {
            services.close();
        }
    }
}
