package org.hundredfold.ui.classify;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.ClassChooser;
import org.hundredfold.ui.common.EmptyState;
import org.hundredfold.ui.common.FilePicker;
import org.hundredfold.ui.common.FolderPicker;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Labels;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Messages;
import org.hundredfold.ui.common.Shortcuts;

/** The place where a network answers: the picture or the drawing board at the left, the answer at the right. */
public final class ClassifyView extends StackPane {
    private final ClassifyViewModel model;
    private final Ways ways;
    private final AnswerPane answer;
    private final ClassChooser chooser;

    /** @param goToTrain what the button does while there is no network */
    public ClassifyView(
            ClassifyViewModel model, FilePicker picker, FolderPicker folders, Messages messages, Runnable goToTrain) {
        this.model = model;
        chooser = new ClassChooser(model::classes);
        answer = new AnswerPane(model.maps());
        ways = new Ways(model, picker, messages);
        getStyleClass().add("classify");
        getStylesheets()
                .add(ClassifyView.class
                        .getResource("/org/hundredfold/ui/classify.css")
                        .toExternalForm());
        EmptyState first = new EmptyState(
                Icon.CLASSIFY,
                "There is no network yet. Train one, then it answers for every picture you drop, paste or draw here.",
                Buttons.primary("Go to Train", Icon.TRAIN, goToTrain));
        Node work = new StackPane(work(), chooser, new AddPane(model, folders));
        model.networks()
                .noneProperty()
                .subscribe(none -> getChildren().setAll(none ? Layout.place(Layout.head("Classify"), first) : work));
        model.resultProperty().subscribe(this::show);
        model.networks().networkProperty().subscribe(this::show);
        Shortcuts.whileShown(this, "Shortcut+V", ways::paste);
        Shortcuts.whileShown(this, "Shortcut+Z", model::undo);
        Shortcuts.whileShown(this, "Delete", model::clear);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.networks().refresh();
            }
        });
    }

    /** Lets the user choose a picture to look at. */
    public void choosePicture(Window owner) {
        ways.open(owner);
    }

    private Node work() {
        RunChooser runs = new RunChooser(model.networks());
        VBox left = Layout.grow(new PictureSide(model, ways));
        return Layout.place(
                Layout.head("Classify", Layout.cluster(Labels.muted("Network"), runs)),
                Layout.grow(Layout.row(left, Layout.lines(Layout.grow(answer), new AnswerActions(model, chooser)))));
    }

    private void show() {
        answer.show(
                model.resultProperty().get(), model.networks().networkProperty().get());
    }
}
