package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.hundredfold.train.Preset;
import org.hundredfold.train.SettingsGrid.Point;
import org.junit.jupiter.api.Test;

class GridFormTest {
    private final SettingsForm form = new SettingsForm();
    private final GridForm grid = new GridForm(form);

    private String words() {
        return grid.wordsProperty().get();
    }

    private int runs() {
        return grid.pointsProperty().get().size();
    }

    @Test
    void itSuggestsValuesRoundThoseOfTheForm() {
        assertThat(grid.learningRates.textProperty().get()).isEqualTo("0.0003, 0.001, 0.003");
        assertThat(grid.hidden.textProperty().get()).isEqualTo("64; 256; 256, 128");
        assertThat(words())
                .isEqualTo("9 runs on the same pictures with the same seed, so that their scores can be compared.");

        form.learningRate.textProperty().set("0.01");
        form.notation.textProperty().set("");
        grid.suggest();
        assertThat(grid.learningRates.textProperty().get()).isEqualTo("0.003, 0.01, 0.03");
        assertThat(grid.hidden.textProperty().get()).isEqualTo("64; 256");
    }

    @Test
    void everyRateIsTriedWithEveryNetworkOnce() {
        grid.learningRates.textProperty().set("0.001, 0.1 0.001");
        grid.hidden.textProperty().set("64;; 32, 16");

        assertThat(grid.pointsProperty().get())
                .extracting(Point::words)
                .containsExactly(
                        "lr 0.001 hidden 64",
                        "lr 0.1 hidden 64",
                        "lr 0.001 no hidden",
                        "lr 0.1 no hidden",
                        "lr 0.001 hidden 32,16",
                        "lr 0.1 hidden 32,16");
    }

    @Test
    void otherSettingsAreThoseOfTheForm() {
        form.epochs.textProperty().set("5");
        form.seed.textProperty().set("9");

        assertThat(grid.pointsProperty().get()).allSatisfy(point -> {
            assertThat(point.settings().epochs()).isEqualTo(5);
            assertThat(point.settings().seed()).isEqualTo(9);
        });
    }

    @Test
    void whatIsWrongIsSaidInASentence() {
        grid.learningRates.textProperty().set("0.001, fast");
        assertThat(words()).startsWith("Learning rates are numbers above 0");
        assertThat(runs()).isZero();

        grid.suggest();
        grid.hidden.textProperty().set("64; many");
        assertThat(words()).startsWith("Hidden layers are written as");

        grid.suggest();
        form.epochs.textProperty().set("many");
        assertThat(words()).isEqualTo("Something in the settings is wrong. Put it right first.");
        assertThat(runs()).isZero();
    }

    @Test
    void tooManyRunsAreRefused() {
        grid.learningRates.textProperty().set("0.1 0.2 0.3 0.4 0.5 0.6 0.7 0.8 0.9 1 1.1");
        grid.hidden.textProperty().set("1;2;3;4;5;6;7;8;9;10");

        assertThat(words()).isEqualTo("That makes 110 runs. Try at most 100 at a time.");
        assertThat(runs()).isZero();
    }

    @Test
    void theNetworkOfTheOriginalStaysWhatItIs() {
        form.preset.set(Preset.ORIGINAL);

        assertThat(grid.pointsProperty().get())
                .hasSize(3)
                .allSatisfy(point -> assertThat(point.settings().hidden()).containsExactly(10));
    }
}
