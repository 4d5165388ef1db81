package org.hundredfold.ui.classify;

import java.util.List;
import javafx.scene.control.ComboBox;
import org.hundredfold.model.Answer.Score;

/** Chooses the class whose score is explained; the most probable ones come first. */
final class ScoreChooser extends ComboBox<String> {
    private boolean listing;

    ScoreChooser(AskedClass asked) {
        setAccessibleText("Class to be explained");
        asked.questionProperty().subscribe(this::list);
        setOnAction(event -> {
            if (!listing && getValue() != null) {
                asked.choose(getValue());
            }
        });
    }

    /** A combo box takes a new list for a choice of the user's. */
    private void list(Question question) {
        if (question == null) {
            return;
        }
        listing = true;
        List<String> classes =
                question.answer().ordered().stream().map(Score::className).toList();
        if (!classes.equals(getItems())) {
            getItems().setAll(classes);
        }
        setValue(question.className());
        listing = false;
    }
}
