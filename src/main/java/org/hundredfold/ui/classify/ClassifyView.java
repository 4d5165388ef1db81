package org.hundredfold.ui.classify;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.ClassChooser;
import org.hundredfold.ui.common.EmptyState;
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

    public ClassifyView(ClassifyViewModel model, Pickers pickers, Messages messages, ClassifyActions actions) {
        this.model = model;
        chooser = new ClassChooser(model::classes);
        answer = new AnswerPane(model.insights(), model::isAtBoard, actions.open());
        ways = new Ways(model, pickers, messages);
        getStyleClass().add("classify");
        getStylesheets()
                .add(ClassifyView.class
                        .getResource("/org/hundredfold/ui/classify.css")
                        .toExternalForm());
        EmptyState first = new EmptyState(
                Icon.CLASSIFY,
                "There is no network yet. Train one, then it answers for every picture you drop, paste or draw here.",
                Buttons.primary("Go to Train", Icon.TRAIN, actions.train()));
        AddPane add = new AddPane(model, pickers.folder());
        Node place = place();
        place.disableProperty().bind(chooser.visibleProperty().or(add.visibleProperty()));
        Node work = new StackPane(place, chooser, add);
        model.networks()
                .noneProperty()
                .subscribe(none -> getChildren().setAll(none ? Layout.place(Layout.head("Classify"), first) : work));
        model.resultProperty().subscribe(this::show);
        model.networks().networkProperty().subscribe(this::show);
        Shortcuts.whileShown(place, "Shortcut+V", ways::paste);
        Shortcuts.whileShown(place, "Shortcut+Z", model::undo);
        Shortcuts.whileShown(place, "Delete", model::clear);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.networks().refresh();
                model.beside().refresh();
            }
        });
    }

    /** Lets the user choose pictures to look at. */
    public void choosePicture(Window owner) {
        ways.open(owner);
    }

    private Node place() {
        VBox left = Layout.grow(new PictureSide(model, ways));
        Label took = Labels.muted(model.resultProperty()
                .map(result -> result.took().map(Took::words).orElse(""))
                .orElse(""));
        took.getStyleClass().add("took");
        Layout.collapsing(took).visibleProperty().bind(took.textProperty().isNotEmpty());
        return Layout.place(
                Layout.head(
                        "Classify",
                        Layout.cluster(
                                Labels.muted("Network"),
                                new RunChooser(model.networks(), new SimpleObjectProperty<>(), "Network", "")),
                        compareWith()),
                Layout.grow(
                        Layout.row(left, Layout.lines(Layout.grow(answer), new AnswerActions(model, chooser), took))));
    }

    private HBox compareWith() {
        NetworkChoice beside = model.beside();
        Button none = Layout.collapsing(Buttons.icon(Icon.CLOSE, "Compare no longer", beside::chooseNone));
        none.visibleProperty().bind(beside.networkProperty().isNotNull());
        return Layout.cluster(
                Labels.muted("Compare with"),
                new RunChooser(beside, model.networks().networkProperty(), "Compare with", "another run"),
                none);
    }

    private void show() {
        answer.show(
                model.resultProperty().get(), model.networks().networkProperty().get());
    }
}
