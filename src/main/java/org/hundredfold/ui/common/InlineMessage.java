package org.hundredfold.ui.common;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Message.Kind;
import org.kordamp.ikonli.javafx.FontIcon;

/** A message where it belongs instead of a dialogue: icon, sentence, its action, and the details on demand. */
public final class InlineMessage extends VBox {
    public InlineMessage(Message message) {
        this(message, null);
    }

    /** @param dismiss what the cross does; null leaves the cross out */
    public InlineMessage(Message message, Runnable dismiss) {
        getStyleClass().addAll("inline-message", message.kind().name().toLowerCase(Locale.ROOT));
        FontIcon icon = iconOf(message.kind()).node();
        Label text = Labels.body(message.text());
        HBox row = Layout.cluster(icon, Layout.grow(text));
        message.action()
                .ifPresent(action -> row.getChildren().add(Buttons.plain(action.name(), () -> {
                    action.run().run();
                    if (dismiss != null) {
                        dismiss.run();
                    }
                })));
        getChildren().add(row);
        if (!message.details().isEmpty()) {
            addDetails(row, message.details());
        }
        if (dismiss != null) {
            row.getChildren().add(Buttons.icon(Icon.CLOSE, "Dismiss", dismiss));
        }
    }

    private void addDetails(HBox row, String details) {
        TextArea area = new TextArea(details);
        area.setEditable(false);
        area.getStyleClass().add("details");
        ToggleButton toggle = new ToggleButton("Details");
        toggle.getStyleClass().add("flat");
        toggle.setMinWidth(USE_PREF_SIZE);
        area.visibleProperty().bind(toggle.selectedProperty());
        area.managedProperty().bind(toggle.selectedProperty());
        row.getChildren().add(toggle);
        getChildren().add(area);
    }

    private static Icon iconOf(Kind kind) {
        return switch (kind) {
            case INFO -> Icon.INFO;
            case WARNING -> Icon.WARNING;
            case ERROR -> Icon.ERROR;
        };
    }
}
