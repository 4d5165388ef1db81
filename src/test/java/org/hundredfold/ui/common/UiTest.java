package org.hundredfold.ui.common;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.prefs.Preferences;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Base of tests that need the toolkit: shows a node in a themed scene on the stage of the test and drives it. */
public abstract class UiTest {
    static {
        System.setProperty("headless.geometry", "1920x1080-32"); // Monocle's screen, before the toolkit starts
    }

    protected final FxRobot robot = new FxRobot();
    protected final Theme theme = new Theme(Preferences.userRoot().node("hundredfold-test-" + System.nanoTime()));
    protected Stage stage;

    @BeforeEach
    void openStage() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
    }

    @AfterEach
    void closeStage() throws TimeoutException {
        robot.release(new KeyCode[0]);
        robot.release(new MouseButton[0]);
        FxToolkit.cleanupStages();
    }

    /** Makes a node on the JavaFX thread and shows it at a size, light unless {@link #theme} is set dark. */
    protected <T extends Node> T show(Callable<T> maker, double width, double height) {
        return onFx(() -> {
            T node = maker.call();
            Scene scene = new Scene(node instanceof Parent parent ? parent : new BorderPane(node), width, height);
            theme.install(scene);
            showScene(scene);
            return node;
        });
    }

    /** Shows a finished scene; on the JavaFX thread. */
    protected void showScene(Scene scene) {
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        stage.requestFocus();
    }

    /** Does something on the JavaFX thread, and waits for it and what it has caused. */
    protected static <T> T onFx(Callable<T> action) {
        T result = WaitForAsyncUtils.waitForAsyncFx(60_000, action);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    protected static void onFx(Runnable action) {
        onFx(() -> {
            action.run();
            return null;
        });
    }

    /** Lays out what has changed since the last frame: a list that has a new row shows it from then on only. */
    protected void layOut() {
        onFx(() -> {
            Parent root = stage.getScene().getRoot();
            root.applyCss();
            root.layout();
        });
    }

    /** Whether a label with these words is to be seen. */
    protected boolean shows(String words) {
        return robot.lookup((Node node) -> node instanceof Label label
                        && label.getText().contains(words)
                        && label.localToScene(label.getLayoutBounds()).getWidth() > 0
                        && label.localToScene(label.getLayoutBounds()).getHeight() > 0
                        && isShown(label))
                .tryQuery()
                .isPresent();
    }

    /** Whether neither it nor anything around it is hidden. */
    protected static boolean isShown(Node node) {
        return node == null || node.isVisible() && isShown(node.getParent());
    }

    /** The words below some nodes that are not shown whole. */
    protected List<String> cut(String query) {
        return robot.lookup(query + " .text").queryAllAs(Text.class).stream()
                .map(Text::getText)
                .filter(text -> text.endsWith("...") || text.endsWith("…"))
                .toList();
    }

    /** Saves what the scene shows, light and dark, to {@code target/screenshots/name-light.png} and {@code -dark.png}. */
    protected void screenshots(String name) {
        screenshots(name, theme);
    }

    /** The same of a scene that follows a theme of its own. */
    protected void screenshots(String name, Theme shown) {
        for (boolean dark : new boolean[] {false, true}) {
            onFx(() -> shown.darkProperty().set(dark));
            Screenshots.save(stage.getScene(), name + (dark ? "-dark" : "-light"));
        }
        onFx(() -> shown.darkProperty().set(false));
    }
}
