package org.hundredfold.ui.runs;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.hundredfold.runs.RunSummary;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.runs.Calibrating.State;

/** Lets a run be calibrated whose training did not do so, as long as its pictures are there. */
final class CalibratePane extends VBox {
    private final RunsViewModel model;
    private final Button calibrate = Buttons.plain("Calibrate now", this::calibrate);
    private final ProgressBar bar = new ProgressBar();
    private RunSummary run;

    CalibratePane(RunsViewModel model) {
        this.model = model;
        getStyleClass().add("lines");
        bar.setAccessibleText("Calibrating");
        model.calibrating().stateProperty().subscribe(this::show);
    }

    void show(RunSummary shown) {
        run = shown;
        getChildren().clear();
        model.folders().missing(shown.id(), missing -> {
            if (run == shown) {
                show(missing);
            }
        });
    }

    private void show(Optional<Path> missing) {
        missing.ifPresentOrElse(
                folder -> getChildren()
                        .setAll(Labels.body(
                                "The folder %s is gone. Once it is there again, or About says where it is, this can be found out."
                                        .formatted(folder))),
                () -> show(model.calibrating().stateProperty().get()));
    }

    private void show(State state) {
        boolean own = run != null && run.id() == state.run();
        if (own && state.isBusy()) {
            bar.setProgress(state.done());
            getChildren()
                    .setAll(Layout.row(
                            Labels.muted("Calibrating"), bar, Buttons.plain("Cancel", model.calibrating()::cancel)));
            return;
        }
        calibrate.setDisable(state.isBusy());
        getChildren().setAll(calibrate);
        if (own && !state.problem().isEmpty()) {
            getChildren().add(0, Labels.body(state.problem()));
        }
    }

    private void calibrate() {
        model.calibrating().calibrate(run.id());
    }
}
