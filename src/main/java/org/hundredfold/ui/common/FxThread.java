package org.hundredfold.ui.common;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/**
 * Runs tasks later on the JavaFX thread; the only class that knows how. View-models get it as an {@link Executor}, so
 * that their tests can pass {@code Runnable::run}.
 */
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }
}
