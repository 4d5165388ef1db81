package org.hundredfold.ui.shell;

import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Theme;

/** What the window shows instead of the places when the program cannot start: the reason and the ways out. */
public final class RefusedStart {
    private RefusedStart() {}

    /** @param waysOut beside closing the window */
    public static Scene scene(String reason, Theme theme, double width, double height, Button... waysOut) {
        Button close = waysOut.length == 0
                ? Buttons.primary("Close", Icon.CLOSE, () -> {})
                : Buttons.plain("Close", Icon.CLOSE, () -> {});
        close.setOnAction(event -> close.getScene().getWindow().hide());
        Button[] buttons = Stream.concat(Stream.of(waysOut), Stream.of(close)).toArray(Button[]::new);
        return themed(new EmptyState(Icon.RUNS, reason, buttons), theme, width, height);
    }

    /** What is shown while something is done about that. */
    public static Scene waiting(String what, Theme theme, double width, double height) {
        return themed(new EmptyState(Icon.RUNS, what), theme, width, height);
    }

    private static Scene themed(EmptyState state, Theme theme, double width, double height) {
        Scene scene = new Scene(state, width, height);
        theme.install(scene);
        return scene;
    }
}
