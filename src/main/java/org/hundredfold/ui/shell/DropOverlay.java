package org.hundredfold.ui.shell;

import java.io.File;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Messages;

/** Says what a drop will do while files are dragged over the window, and does it. */
final class DropOverlay extends StackPane {
    private final Drops drops;
    private final Messages messages;

    DropOverlay(Drops drops, Messages messages) {
        this.drops = drops;
        this.messages = messages;
        getStyleClass().addAll("overlay", "drop-overlay");
        VBox target = new VBox(
                Icon.FOLDER.node(), Labels.section("Drop a folder to open it as data, or pictures to classify them"));
        target.getStyleClass().add("target");
        getChildren().add(target);
        setVisible(false);
        setMouseTransparent(true);
    }

    /** Watches everything that is dragged over the given node and not taken by one of its own children. */
    void watch(Node window) {
        window.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
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
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            messages.dismiss();
            drops.deliver(event.getDragboard().getFiles().stream()
                            .map(File::toPath)
                            .toList())
                    .ifPresent(messages::warning);
        }
        event.setDropCompleted(files);
        event.consume();
    }
}
