package org.hundredfold.ui.proof;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.Formats;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Shortcuts;
import org.hundredfold.ui.proof.ProofViewModel.State;

/** The place that proves the factor on the user's own pictures. */
public final class ProofView extends StackPane {
    private final ProofViewModel model;
    private final ProofContent content = new ProofContent();
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = Labels.muted("");
    private final Button again;
    private final Button cancel;

    /** @param useSample opens the bundled sample as data */
    public ProofView(ProofViewModel model, Runnable useSample) {
        this.model = model;
        again = Buttons.primary("Prove it again", Icon.REPEAT, model::prove);
        cancel = Buttons.plain("Cancel", Icon.STOP, model::cancel);
        bar.setAccessibleText("Progress of the proof");
        getStyleClass().add("proof-view");
        getStylesheets()
                .add(ProofView.class
                        .getResource("/org/hundredfold/ui/proof.css")
                        .toExternalForm());
        HBox running = Layout.cluster(progress, bar, cancel, again);
        getChildren()
                .addAll(noData(useSample), ready(), Layout.place(Layout.head("Proof", running), Layout.grow(content)));
        model.stateProperty().subscribe(this::showState);
        model.soFarProperty().subscribe(this::showSoFar);
        model.subjectProperty().subscribe(subject -> {
            if (subject != null) {
                content.show(subject);
            }
        });
        Shortcuts.whileShown(this, "Shortcut+Enter", model::prove);
    }

    private static EmptyState noData(Runnable useSample) {
        return new EmptyState(
                Icon.PROOF,
                "Open a folder of pictures, and prove on them that vectorised training is many times as fast as nested"
                        + " loops and ends at the same weights.",
                Buttons.primary("Use the sample", Icon.SAMPLE, useSample));
    }

    private EmptyState ready() {
        return new EmptyState(
                Icon.PROOF,
                "Train the same network twice on your pictures, by nested loops and by vectorised code, and compare the"
                        + " times and the weights. It takes as long as the loops take: some seconds, at most a few minutes.",
                Buttons.primary("Prove it", Icon.START, model::prove));
    }

    private void showState(State state) {
        boolean running = state == State.RUNNING || state == State.CANCELLING;
        int shown = state == State.NO_DATA ? 0 : state == State.READY ? 1 : 2;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).setVisible(i == shown);
        }
        bar.setVisible(running);
        progress.setVisible(running);
        cancel.setVisible(running);
        cancel.setManaged(running);
        cancel.setDisable(state == State.CANCELLING);
        again.setVisible(state == State.DONE);
        again.setManaged(state == State.DONE);
        showSoFar(model.soFarProperty().get());
    }

    private void showSoFar(ProofSoFar soFar) {
        int done = soFar.steps().size();
        bar.setProgress(done == 0 ? ProgressBar.INDETERMINATE_PROGRESS : (double) done / soFar.total());
        if (model.stateProperty().get() == State.CANCELLING) {
            progress.setText("Ending after this step");
        } else if (done == 0) {
            progress.setText("Warming up");
        } else {
            progress.setText(
                    "Step %d of %d, %s left".formatted(done, soFar.total(), Formats.duration(soFar.secondsLeft())));
        }
        content.show(soFar, model.resultProperty().get());
    }
}
