package org.hundredfold.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** A card with the way to go and the keys; closed by F1, Escape, its button or a click beside it. */
final class HelpOverlay extends StackPane {
    private static final String[][] KEYS = {
        {"Ctrl+1 to Ctrl+5", "Go to a place"},
        {"Ctrl+O", "Open a folder of pictures"},
        {"Arrows, Shift, Ctrl+A", "Go through pictures and select them"},
        {"Enter", "See a picture large"},
        {"Delete, B", "Exclude pictures, bring them back"},
        {"M", "Move pictures to another class"},
        {"Ctrl+F", "Find pictures or runs by name"},
        {"Ctrl+Z, Ctrl+Shift+Z", "Undo and redo what was done to pictures"},
        {"Ctrl+V", "Classify the picture or files copied"},
        {"Ctrl+Enter", "Start training"},
        {"Ctrl+Shift+Enter", "Add a training to the queue"},
        {"Alt+Up, Alt+Down, Delete", "Move a run in the queue, remove it"},
        {"Space", "Pause and resume training"},
        {"Left, Right, Space", "In a run: go along its epochs, and play them"},
        {"Alt+1 to Alt+5", "In Classify: the answer, and what is behind it"},
        {"Arrows, Space", "In Classify: lead the pen, hold it down"},
        {"Delete, Ctrl+Z", "In Classify: clear or put away, undo"},
        {"Delete, Ctrl+Z", "Delete a run, and bring it back"},
        {"Ctrl+M", "In Classify: say what a picture is"},
        {"F1", "This help"}
    };

    HelpOverlay() {
        getStyleClass().addAll("overlay", "help");
        setVisible(false);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("grid");
        for (int i = 0; i < KEYS.length; i++) {
            Label keys = new Label(KEYS[i][0]);
            keys.getStyleClass().add("keys");
            keys.setMinWidth(USE_PREF_SIZE);
            grid.addRow(i, keys, new Label(KEYS[i][1]));
        }
        var card = Layout.card(
                Labels.section("How it works"),
                Labels.body(
                        "Open a folder that holds one folder of pictures for each class. Train a network on it and watch it"
                                + " learn. Then drop a picture on the window to get the answer. Nothing leaves this computer."),
                Labels.section("Keys"),
                grid,
                Layout.row(Layout.spacer(), Buttons.plain("Close", this::toggle)));
        card.setMaxHeight(USE_PREF_SIZE);
        card.setOnMouseClicked(event -> event.consume());
        getChildren().add(card);
        setOnMouseClicked(event -> toggle());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                toggle();
                event.consume(); // what lies below stays open
            }
        });
    }

    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            requestFocus();
        }
    }
}
