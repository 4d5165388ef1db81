package org.hundredfold.ui.train;

import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.hundredfold.data.DataSet;
import org.hundredfold.data.LoadedData;
import org.hundredfold.train.PresetChoices;

/** Fits network and presets of the form to the pictures that are open, which takes a look into some of their files. */
final class FormFitter {
    private final SettingsForm form;
    private final Executor background;
    private final Executor window;

    FormFitter(SettingsForm form, Executor background, Executor window) {
        this.form = form;
        this.background = background;
        this.window = window;
    }

    /** @param data what is open, or null */
    void follow(ObservableValue<LoadedData> data) {
        data.subscribe(open -> {
            if (open != null) {
                fit(open.data(), data);
            }
        });
    }

    private void fit(DataSet pictures, ObservableValue<LoadedData> data) {
        form.fit(pictures.classes(), pictures.pictures().size());
        background.execute(() -> {
            PresetChoices choices = PresetChoices.of(pictures);
            window.execute(() -> {
                if (data.getValue() != null && data.getValue().data() == pictures) {
                    form.use(choices);
                }
            });
        });
    }
}
