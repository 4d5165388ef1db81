package org.hundredfold.ui.train;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.hundredfold.ExplainedException;
import org.hundredfold.data.LoadedData;
import org.hundredfold.train.TrainingSettings;

/** What a training on the open data would do, or why it cannot start, in words that follow the form. */
final class Outline {
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
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

    private void describe() {
        TrainingSettings settings = form.settingsProperty().get();
        if (data.get() == null || settings == null) {
            text.set(form.problemProperty().get());
            return;
        }
        try {
            text.set(Plans.describe(data.get(), settings));
        } catch (ExplainedException e) {
            text.set(e.getMessage());
        }
    }
}
