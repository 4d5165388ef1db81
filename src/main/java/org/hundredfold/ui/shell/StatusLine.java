package org.hundredfold.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Status;

/** The line at the bottom: what runs, how far, how long; and that nothing leaves the computer. */
final class StatusLine extends HBox {
    StatusLine(Status status) {
        getStyleClass().add("status-line");
        ProgressBar bar = new ProgressBar();
        bar.setAccessibleText("Progress");
        status.progressProperty().subscribe(progress -> {
            boolean running = !Double.isNaN(progress.doubleValue());
            bar.setVisible(running);
            bar.setManaged(running);
            bar.setProgress(running ? progress.doubleValue() : 0);
        });
        Label offline = Labels.muted("works offline");
        offline.setGraphic(Icon.OFFLINE.node());
        getChildren()
                .addAll(
                        Labels.muted(status.textProperty()),
                        bar,
                        Labels.muted(status.detailProperty()),
                        Layout.spacer(),
                        offline);
    }
}
