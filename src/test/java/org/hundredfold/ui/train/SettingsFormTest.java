package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hundredfold.data.Preprocessing;
import org.hundredfold.data.Preprocessing.Framing;
import org.hundredfold.train.Preset;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsFormTest {
    private final SettingsForm form = new SettingsForm();

    @Test
    void theFormStartsWithTheDefaults() {
        assertThat(form.settingsProperty().get()).isEqualTo(TrainingSettings.defaults());
    }

    @ParameterizedTest
    @EnumSource
    void aPresetFillsEveryField(Preset preset) {
        form.epochs.textProperty().set("3");
        form.preset.set(Preset.QUICK);
        form.preset.set(Preset.ACCURATE);
        form.preset.set(preset);

        assertThat(form.settingsProperty().get()).isEqualTo(TrainingSettings.of(preset));
    }

    @Test
    void thePreparationOfTheOpenDataIsTakenOver() {
        Preprocessing large = new Preprocessing(64, true, Framing.FIT);
        form.use(large);

        assertThat(form.settingsProperty().get())
                .isEqualTo(TrainingSettings.defaults().withPreprocessing(large));
    }

    @Test
    void whatIsTypedBecomesTheSettings() {
        form.size.textProperty().set(" 16 ");
        form.colour.set(true);
        form.hidden.textProperty().set("30, 20 10");
        form.learningRate.textProperty().set("0.05");
        form.validation.textProperty().set("20");
        form.seed.textProperty().set("-7");

        TrainingSettings settings = form.settingsProperty().get();
        assertThat(settings.preprocessing().inputs()).isEqualTo(3 * 16 * 16);
        assertThat(settings.hidden()).isEqualTo(List.of(30, 20, 10));
        assertThat(settings.optimizer().learningRate()).isEqualTo(0.05);
        assertThat(settings.validationShare()).isEqualTo(0.2);
        assertThat(settings.seed()).isEqualTo(-7);
    }

    @Test
    void aNetworkMayDoWithoutHiddenLayers() {
        form.hidden.textProperty().set("");

        assertThat(form.settingsProperty().get().hidden()).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidInWordsAndGoesWhenItIsRight() {
        form.size.textProperty().set("200");
        assertThat(form.problemProperty().get()).isEqualTo("The picture size must be a whole number from 8 to 128.");
        assertThat(form.settingsProperty().get()).isNull();

        form.size.textProperty().set("32");
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(form.settingsProperty().get()).isNotNull();
    }

    @Test
    void numbersThatAreNoneAreRefused() {
        form.learningRate.textProperty().set("NaN");
        assertThat(form.problemProperty().get()).startsWith("The learning rate must be a number above 0");

        form.learningRate.textProperty().set("0");
        assertThat(form.settingsProperty().get()).isNull();
    }

    @Test
    void layersThatAreNotNumbersAreRefused() {
        form.hidden.textProperty().set("256, many");

        assertThat(form.problemProperty().get()).startsWith("Hidden layers are written as their numbers of units");
    }
}
