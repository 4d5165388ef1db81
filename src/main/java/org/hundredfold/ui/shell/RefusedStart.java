package org.hundredfold.ui.shell;

import javafx.scene.Scene;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Theme;

/** What the window shows instead of the places when the program cannot start: the reason and the way out. */
public final class RefusedStart {
    private RefusedStart() {}

    public static Scene scene(String reason, Theme theme, double width, double height) {
        EmptyState state = new EmptyState(Icon.RUNS, reason);
        state.getChildren()
                .add(Buttons.primary(
                        "Close", Icon.CLOSE, () -> state.getScene().getWindow().hide()));
        Scene scene = new Scene(state, width, height);
        theme.install(scene);
        return scene;
    }
}
