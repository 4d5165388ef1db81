package org.hundredfold.ui.train;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.LoadedData;
import org.hundredfold.train.TrainingSettings;

/** What a training on the open data would do, or why it cannot start, in words that follow the form. */
final class Outline {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<LoadedData> data;
    private final SettingsForm form;

    Outline(ObjectProperty<LoadedData> data, SettingsForm form) {
        this.data = data;
        this.form = form;
        data.subscribe(this::describe);
        form.settingsProperty().subscribe(this::describe);
        form.problemProperty().subscribe(this::describe);
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Whether the words say why it cannot start. */
    ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    private void describe() {
        TrainingSettings settings = form.settingsProperty().get();
        if (data.get() == null || settings == null) {
            say(form.problemProperty().get(), settings == null);
            return;
        }
        try {
            say(Plans.describe(data.get(), settings), false);
        } catch (ExplainedException e) {
            say(e.getMessage(), true);
        }
    }

    private void say(String words, boolean isWrong) {
        text.set(words);
        wrong.set(isWrong);
    }
}
