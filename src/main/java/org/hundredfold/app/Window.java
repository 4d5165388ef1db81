package org.hundredfold.app;

import java.nio.file.Path;
import java.util.logging.Logger;
import java.util.prefs.Preferences;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The window's start and end, and what is said where there is no display. */
public final class Window extends Application {
    private static final int NO_DISPLAY = Integer.getInteger("hundredfold.exit.noDisplay", 3);
    // Held here because a logger that nobody holds loses its filter.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Start start;

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
        start = new Start(stage, Path.of(getParameters().getRaw().get(0)), preferences);
        start.open();
    }

    @Override
    public void stop() {
        start.close();
    }
}
