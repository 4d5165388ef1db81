package org.hundredfold.ui.runs;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.RunRecorder;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Labels;

/** How much of a run's epochs is kept, and what room that takes. */
final class KeptPane extends VBox {
    private final Label words = Labels.body("");

    KeptPane(EpochsModel model) {
        getStyleClass().add("lines");
        getChildren().addAll(Labels.section("Kept epochs"), words);
        model.historyProperty().subscribe(history -> words.setText(history == null ? "" : words(history)));
    }

    private static String words(EpochHistory history) {
        return kept(history)
                + (history.kept().bytes() > RunRecorder.SNAPSHOT_BYTES
                        ? ". That is more than the %s meant for them, for the best and the latest epoch are kept however large the network is."
                                .formatted(Formats.bytes(RunRecorder.SNAPSHOT_BYTES))
                        : "");
    }

    private static String kept(EpochHistory history) {
        int kept = history.stops().size();
        int epochs = history.run().epochs().size();
        return kept == 0
                ? "No snapshot of the weights is kept."
                : "%s of the weights in %s, %s"
                        .formatted(
                                Formats.count(kept, "snapshot", "snapshots"),
                                Formats.count(epochs, "epoch", "epochs"),
                                Formats.bytes(history.kept().bytes()));
    }
}
