package org.hundredfold.ui.data;

import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Labels;

/** What is being read while earlier data stays in sight; takes no room otherwise. */
final class ReadingStrip extends HBox {
    ReadingStrip(LatestReading reading, Runnable cancel) {
        getStyleClass().addAll("row", "reading-strip");
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(reading.progressProperty());
        bar.setAccessibleText("Progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        setHgrow(bar, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Labels.bound(Labels.body(""), reading.whatProperty()),
                        bar,
                        Labels.muted(reading.detailProperty()),
                        Buttons.plain("Cancel", cancel));
        visibleProperty().bind(reading.busyProperty());
        managedProperty().bind(reading.busyProperty());
    }
}
