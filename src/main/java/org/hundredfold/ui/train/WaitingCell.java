package org.hundredfold.ui.train;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.nn.Layer;
import org.hundredfold.runs.QueuedRun;
import org.hundredfold.train.SettingsGrid;
import org.hundredfold.train.TrainingSettings;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;

/** A run that waits: its name, pictures and settings, and what can be done with it. */
final class WaitingCell extends RowCell<QueuedRun> {
    private final RunQueue queue;

    WaitingCell(RunQueue queue) {
        this.queue = queue;
    }

    @Override
    Node row(QueuedRun run) {
        String name = run.request().name();
        VBox words = Layout.lines(Labels.body(name), wrapped(about(run)));
        HBox row = Layout.cluster((run.isReady() ? Icon.TIME : Icon.ERROR).node(), Layout.grow(words));
        row.getStyleClass().addAll("queue-row", run.isReady() ? "ready" : "failed");
        if (!run.isReady()) {
            words.getChildren().add(wrapped(run.problem()));
            row.getChildren().add(Buttons.plain("Try again", () -> queue.retry(run)));
        }
        row.getChildren()
                .addAll(
                        Buttons.icon(Icon.UP, "Move %s up (Alt+Up)".formatted(name), () -> queue.move(run, true)),
                        Buttons.icon(
                                Icon.DOWN, "Move %s down (Alt+Down)".formatted(name), () -> queue.move(run, false)),
                        Buttons.icon(
                                Icon.CLOSE, "Remove %s (Delete)".formatted(name), () -> queue.remove(List.of(run))));
        return row;
    }

    private static String about(QueuedRun run) {
        TrainingSettings settings = run.request().settings();
        Preprocessing pictures = settings.preprocessing();
        String layers = settings.layers().isEmpty()
                ? "no hidden layers"
                : settings.layers().stream().map(Layer::summary).collect(Collectors.joining(" + "))
                        + (settings.isDense() ? " hidden units" : "");
        String inputs = pictures.frozen()
                .map(features -> "features by " + features.name())
                .orElseGet(() -> "%d × %d %s"
                        .formatted(pictures.size(), pictures.size(), pictures.colour() ? "colour" : "grey"));
        return "%s, %s, %s, learning rate %s, %s"
                .formatted(
                        run.request().folders().folder().getFileName(),
                        inputs,
                        layers,
                        SettingsGrid.text(settings.optimizer().learningRate()),
                        Formats.count(settings.epochs(), "epoch", "epochs"));
    }
}
