package org.hundredfold.ui.shell;

import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.InlineMessage;
import org.hundredfold.ui.common.Messages;

/** The current message above a place's content; takes no room while there is none. */
final class MessageBar extends VBox {
    MessageBar(Messages messages) {
        getStyleClass().add("message-bar");
        messages.currentProperty().subscribe(message -> {
            getChildren().clear();
            if (message != null) {
                getChildren().add(new InlineMessage(message, messages::dismiss));
            }
            setVisible(message != null);
            setManaged(message != null);
        });
    }
}
