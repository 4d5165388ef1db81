package org.hundredfold.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What a place shows before it has anything to show: an icon, one sentence and the button that leads on. */
public final class EmptyState extends VBox {
    public EmptyState(Icon icon, String sentence, Button... buttons) {
        getStyleClass().add("empty-state");
        Label text = Labels.body(sentence);
        text.setTextAlignment(TextAlignment.CENTER);
        HBox row = Layout.cluster(buttons);
        getChildren().addAll(icon.node(), text, row);
        row.setManaged(buttons.length > 0);
        Layout.grow(this);
    }
}
