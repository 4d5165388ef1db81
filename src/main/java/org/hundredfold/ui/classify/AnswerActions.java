package org.hundredfold.ui.classify;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.hundredfold.ui.common.Buttons;
import org.hundredfold.ui.common.ClassChooser;
import org.hundredfold.ui.common.Icon;
import org.hundredfold.ui.common.Layout;
import org.hundredfold.ui.common.Shortcuts;

/** What can be said about an answer: that it is wrong, and where a drawing belongs. */
final class AnswerActions extends HBox {
    private final ClassifyViewModel model;
    private final ClassChooser chooser;

    AnswerActions(ClassifyViewModel model, ClassChooser chooser) {
        this.model = model;
        this.chooser = chooser;
        getStyleClass().addAll("cluster", "answer-actions");
        Button wrong = Buttons.plain("That is wrong", Icon.WRONG, this::correct);
        Buttons.named(wrong, "That is wrong (Ctrl+M)");
        Button add = Buttons.plain("Add to class…", Icon.ADD, this::add);
        getChildren().addAll(Layout.collapsing(wrong), Layout.collapsing(add));
        wrong.visibleProperty()
                .bind(model.resultProperty().map(Result::isAnswered).orElse(false));
        add.visibleProperty()
                .bind(model.resultProperty()
                        .map(result -> result.isAnswered() && model.isDrawing())
                        .orElse(false));
        Layout.collapsing(this).visibleProperty().bind(wrong.visibleProperty());
        Shortcuts.whileShown(this, "Shortcut+M", this::correct);
    }

    private void correct() {
        Result result = model.resultProperty().get();
        if (result != null && result.isAnswered()) {
            List<String> classes = model.classes();
            chooser.ask(
                    "What is it?",
                    "That is it",
                    "The picture is put aside with the right class, for the next training.",
                    label -> model.teach(result, classes.get(label)));
        }
    }

    private void add() {
        List<String> classes = model.classes();
        chooser.ask(
                "Add to class",
                "Next",
                "The drawing becomes a picture of this class, in a folder that you are asked about.",
                label -> model.proposeDrawing(classes.get(label)));
    }
}
