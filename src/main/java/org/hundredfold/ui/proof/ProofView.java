package org.hundredfold.ui.proof;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.hundredfold.train.Preset;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.Choice;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.FolderPicker;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Shortcuts;
import org.hundredfold.ui.proof.ProofViewModel.Kind;
import org.hundredfold.ui.proof.ProofViewModel.State;
import org.hundredfold.ui.proof.Provable.Progress;

/** The place that proves the factor on the user's own pictures. */
public final class ProofView extends StackPane {
    private final ProofViewModel model;
    private final FolderPicker folders;
    private final ProgressBar bar = new ProgressBar();
    private final Label progress = Labels.muted("");

    /** @param useSample opens the bundled sample as data */
    public ProofView(ProofViewModel model, FolderPicker folders, Runnable useSample) {
        this.model = model;
        this.folders = folders;
        bar.setAccessibleText("Progress of the proof");
        getStyleClass().add("proof-view");
        getStylesheets()
                .add(ProofView.class
                        .getResource("/org/hundredfold/ui/proof.css")
                        .toExternalForm());
        BooleanExpression noData = model.stateProperty().isEqualTo(State.NO_DATA);
        BooleanExpression ready = model.stateProperty().isEqualTo(State.READY);
        BooleanExpression original = model.kindProperty().isEqualTo(Kind.ORIGINAL);
        BooleanExpression shown = noData.or(ready).not();
        StackPane parts = new StackPane(
                only(
                        ready.and(original),
                        ready(
                                "Train the network of the story on two of your classes, in four ways from the same start, and"
                                        + " compare the times and the weights. It takes some seconds.")),
                only(
                        ready.and(original.not()),
                        ready(
                                "Train the same network twice on your pictures, by nested loops and by vectorised code, and"
                                        + " compare the times and the weights. It takes as long as the loops take: some seconds,"
                                        + " at most a few minutes.")),
                only(shown.and(original), new OriginalContent(model, this::save)),
                only(shown.and(original.not()), new TrainedContent(model)));
        getChildren()
                .addAll(only(noData, noData(useSample)), only(noData.not(), Layout.place(head(), Layout.grow(parts))));
        Shortcuts.whileShown(this, "Shortcut+Enter", model::prove);
    }

    private HBox head() {
        BooleanExpression running = model.stateProperty()
                .isEqualTo(State.RUNNING)
                .or(model.stateProperty().isEqualTo(State.CANCELLING));
        BooleanExpression original = model.kindProperty().isEqualTo(Kind.ORIGINAL);
        Choice<Kind> kind = new Choice<>(List.of(Kind.values()), ProofView::words, model.kindProperty());
        kind.disableProperty().bind(running);
        Choice<Preset> preset = new Choice<>(
                List.of(Preset.QUICK, Preset.ACCURATE),
                ProofView::words,
                model.trained().presetProperty());
        Button again = Buttons.primary("Prove it again", Icon.REPEAT, model::prove);
        again.disableProperty().bind(model.checkingProperty());
        Button cancel = Buttons.plain("Cancel", Icon.STOP, model::cancel);
        cancel.disableProperty().bind(model.stateProperty().isEqualTo(State.CANCELLING));
        for (Provable proof : List.of(model.original(), model.trained())) {
            proof.progressProperty().subscribe(this::showProgress);
        }
        model.stateProperty().subscribe(this::showProgress);
        return Layout.row(
                Labels.title("Proof"),
                kind,
                only(running.not().and(original), classes()),
                only(running.not().and(original.not()), preset),
                Layout.spacer(),
                only(running, Layout.cluster(progress, bar, cancel)),
                only(model.stateProperty().isEqualTo(State.DONE), again));
    }

    /** The choice of the two classes, where there is one. */
    private HBox classes() {
        OriginalModel original = model.original();
        HBox classes = Layout.cluster(
                classChoice("Class answered with 0", original.firstProperty()),
                Labels.muted("against"),
                classChoice("Class answered with 1", original.secondProperty()));
        original.classes()
                .subscribe(() -> classes.getChildren()
                        .forEach(child -> child.setVisible(original.classes().size() > 2)));
        return classes;
    }

    private ComboBox<String> classChoice(String name, StringProperty chosen) {
        ComboBox<String> choice = new ComboBox<>(model.original().classes());
        choice.setAccessibleText(name);
        choice.getStyleClass().add("class-choice");
        choice.valueProperty().bindBidirectional(chosen);
        return choice;
    }

    private static <T extends Node> T only(BooleanExpression when, T node) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
        return node;
    }

    private static EmptyState noData(Runnable useSample) {
        return new EmptyState(
                Icon.PROOF,
                "Open a folder of pictures, and prove on them that fast training is many times as fast as nested loops"
                        + " and ends at the same weights.",
                Buttons.primary("Use the sample", Icon.SAMPLE, useSample));
    }

    private EmptyState ready(String sentence) {
        return new EmptyState(Icon.PROOF, sentence, Buttons.primary("Prove it", Icon.START, model::prove));
    }

    private void showProgress() {
        Progress now = model.shown().progressProperty().get();
        bar.setProgress(now.done() >= 0 ? now.done() : ProgressBar.INDETERMINATE_PROGRESS);
        progress.setText(model.stateProperty().get() == State.CANCELLING ? "Ending" : now.text());
    }

    private void save() {
        folders.pick(getScene().getWindow(), "Save the proof for NumPy", Optional.empty())
                .ifPresent(model::export);
    }

    private static String words(Kind kind) {
        return kind == Kind.ORIGINAL ? "The original network" : "The network you train";
    }

    private static String words(Preset preset) {
        return preset == Preset.QUICK ? "Quick" : "Accurate";
    }
}
