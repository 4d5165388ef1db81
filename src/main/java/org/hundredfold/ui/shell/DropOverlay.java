package org.hundredfold.ui.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Brought;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Messages;

/** Says what a drop will do while something is dragged over the window, and does it. */
final class DropOverlay extends StackPane {
    private final Drops drops;
    private final Messages messages;
    private final ObservableValue<Place> place;

    /** @param place that is shown */
    DropOverlay(Drops drops, Messages messages, ObservableValue<Place> place) {
        this.drops = drops;
        this.messages = messages;
        this.place = place;
        getStyleClass().addAll("overlay", "drop-overlay");
        Label hint = Labels.section("");
        Label elsewhere = Labels.muted("In the other places a folder opens as data.");
        place.subscribe(now -> {
            hint.setText("Drop a folder to %s, or pictures to classify them".formatted(Drops.hint(now)));
            elsewhere.setVisible(now.folders().isPresent());
        });
        VBox target = new VBox(Icon.FOLDER.node(), hint, Layout.collapsing(elsewhere));
        target.getStyleClass().add("target");
        getChildren().add(target);
        setVisible(false);
        setMouseTransparent(true);
    }

    /** Watches everything that is dragged over the given node and not taken by one of its own children. */
    void watch(Node window) {
        window.setOnDragOver(event -> {
            if (Brought.perhapsBy(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
                setVisible(true);
            }
            event.consume();
        });
        window.setOnDragExited(event -> setVisible(false));
        window.setOnDragDropped(this::drop);
    }

    private void drop(DragEvent event) {
        setVisible(false);
        boolean worthALook = Brought.perhapsBy(event.getDragboard());
        if (worthALook) {
            messages.dismiss();
            drops.deliver(Brought.by(event.getDragboard()), place.getValue()).ifPresent(messages::warning);
        }
        event.setDropCompleted(worthALook);
        event.consume();
    }
}
