package org.hundredfold.ui.train;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.InlineMessage;
import org.hundredfold.ui.common.Message;
import org.hundredfold.ui.common.Message.Action;
import org.hundredfold.ui.common.Message.Kind;

/** That runs wait and what starts them: on every side when the queue has been halted, else on its own side only. */
final class QueueMessage extends VBox {
    private final RunQueue queue;
    private final ObservableValue<Side> side;

    QueueMessage(RunQueue queue, ObservableValue<Side> side) {
        this.queue = queue;
        this.side = side;
        side.subscribe(this::show);
        queue.goingProperty().subscribe(this::show);
        queue.haltedProperty().subscribe(this::show);
        queue.waiting().addListener((InvalidationListener) changed -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        boolean halted = !queue.haltedProperty().get().isEmpty();
        if (!queue.goingProperty().get() && queue.ready() > 0 && (halted || side.getValue() == Side.QUEUE)) {
            getChildren().add(new InlineMessage(message(halted)));
        }
        setManaged(!getChildren().isEmpty());
    }

    private Message message(boolean halted) {
        String text = halted ? queue.haltedProperty().get() + " " + queue.waitInWords() : queue.waitInWords();
        Action start = new Action(halted ? "Go on with the queue" : "Start the queue", queue::start);
        return new Message(halted ? Kind.WARNING : Kind.INFO, text, "", Optional.of(start));
    }
}
