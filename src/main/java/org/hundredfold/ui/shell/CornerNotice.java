package org.hundredfold.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/**
 * Says something in the corner of the screen while the window is behind others, and takes the focus from nobody. A click
 * brings the window to the front. It goes when the window has the focus, when the window closes, and after a while.
 */
public final class CornerNotice {
    private static final Duration LONG_ENOUGH = Duration.minutes(1);
    private static final double MARGIN = 16;

    private final Stage stage;
    private final Popup popup = new Popup();
    private final PauseTransition end = new PauseTransition(LONG_ENOUGH);

    public CornerNotice(Stage stage) {
        this.stage = stage;
        end.setOnFinished(event -> popup.hide());
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                popup.hide();
            }
        });
        // The toolkit has been seen to crash when the program ends with a popup open.
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> popup.hide());
    }

    /**
     * Shows a sentence in place of the one before.
     *
     * @param opened what a click does besides
     */
    public void show(String text, Runnable opened) {
        popup.getContent().setAll(card(text, opened));
        popup.setOnShown(event -> intoTheCorner());
        popup.hide();
        popup.show(stage, stage.getX(), stage.getY());
        end.playFromStart();
    }

    private HBox card(String text, Runnable opened) {
        Label words = Layout.grow(Labels.body(text));
        HBox card = Layout.row(Icon.TRAIN.node(), words, Buttons.icon(Icon.CLOSE, "Dismiss", popup::hide));
        card.getStyleClass().addAll("card", "notice");
        card.setAccessibleRole(AccessibleRole.BUTTON);
        card.setAccessibleText(text);
        card.setOnMouseClicked(event -> {
            popup.hide();
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
            opened.run();
        });
        return card;
    }

    /** The lower right corner of the screen on which most of the window lies. */
    private void intoTheCorner() {
        Rectangle2D screen =
                Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                        .findFirst()
                        .orElse(Screen.getPrimary())
                        .getVisualBounds();
        popup.setX(screen.getMaxX() - popup.getWidth() - MARGIN);
        popup.setY(screen.getMaxY() - popup.getHeight() - MARGIN);
    }
}
