package org.hundredfold.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.hundredfold.nn.Activation;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.train.LayerNotation;
import org.hundredfold.train.Preset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkEditorTest {
    private final SettingsForm form = new SettingsForm();
    private final NetworkEditor editor = form.network;

    private void given(String layers, int selected) {
        form.notation.textProperty().set(layers);
        editor.selectedProperty().set(selected);
    }

    private String layers() {
        return LayerNotation.print(editor.layersProperty().get());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conv8,pool,dense20 | 1 | CONVOLUTION | conv8,conv8,pool,dense20 | 2",
                "conv8,pool,dense20 | 3 | CONVOLUTION | conv8,pool,conv8,dense20 | 3",
                "dense20 | 1 | CONVOLUTION | conv16,dense20 | 1",
                "conv8,pool,dense20 | 4 | MAX_POOLING | conv8,pool,pool,dense20 | 3",
                "conv8,pool,dense20 | 0 | DENSE | conv8,pool,dense128,dense20 | 3",
                "conv8,pool,dense20 | 3 | AVERAGE_POOLING | conv8,pool,average,dense20 | 3",
                "conv8,pool,dense20 | 4 | DROPOUT | conv8,pool,dense20,dropout0.25 | 4",
                "conv8,pool,dense20 | 1 | NORMALISATION | conv8,norm4,pool,dense20 | 2",
                "conv9,pool | 1 | NORMALISATION | conv9,norm3,pool | 2",
                "conv7,pool | 1 | NORMALISATION | conv7,norm1,pool | 2",
            })
    void aLayerIsPutWhereItMakesSense(String before, int selected, LayerKind kind, String after, int place) {
        given(before, selected);

        editor.add(kind);

        assertThat(layers()).isEqualTo(after);
        assertThat(editor.selectedProperty().get()).isEqualTo(place);
        assertThat(form.problemProperty().get()).isEmpty();
    }

    @Test
    void newLayersHaveTheActivationOfTheOthers() {
        given("conv8:tanh,dense20:tanh", 2);

        editor.add(LayerKind.DENSE);

        assertThat(editor.layersProperty().get()).last().isEqualTo(new Dense(128, Activation.TANH, true));
    }

    @Test
    void aLayerIsMovedAndTakesTheSelectionAlong() {
        given("conv8,pool,dense20", 1);

        editor.moveBy(1);
        assertThat(layers()).isEqualTo("pool,conv8,dense20");
        assertThat(editor.selectedProperty().get()).isEqualTo(2);

        editor.moveBy(-1);
        editor.moveBy(-1);
        assertThat(layers()).as("not before the picture").isEqualTo("conv8,pool,dense20");
    }

    @Test
    void picturesAndOutputStayWhereTheyAre() {
        given("conv8,pool,dense20", 0);
        editor.moveBy(1);
        editor.remove();
        editor.selectedProperty().set(4);
        editor.moveBy(-1);
        editor.remove();
        editor.move(3, 4);

        assertThat(layers()).isEqualTo("conv8,pool,dense20");
    }

    @Test
    void everyStepIsTakenBackAndTheSelectionWithIt() {
        given("conv8,pool,dense20", 2);
        editor.remove();
        assertThat(layers()).isEqualTo("conv8,dense20");
        editor.add(LayerKind.DROPOUT);
        editor.selectedProperty().set(1);
        editor.change(new Convolution(12, 3, Activation.RELU));

        editor.undo();
        editor.undo();
        editor.undo();
        assertThat(layers()).isEqualTo("conv8,pool,dense20");
        assertThat(editor.selectedProperty().get()).isEqualTo(2);
        assertThat(form.notation.textProperty().get()).isEqualTo("conv8,pool,dense20");

        editor.undo();
        assertThat(layers()).isEqualTo("dense256");
        assertThat(editor.canUndo().get()).isFalse();
        editor.undo();
        assertThat(layers()).isEqualTo("dense256");
    }

    @Test
    void whatIsTypedInOnePlaceIsOneStep() {
        given("dense20,dropout0.1", 1);
        editor.change(new Dense(1, Activation.RELU, true));
        editor.change(new Dense(12, Activation.RELU, true));
        editor.change(new Dense(128, Activation.RELU, true));
        editor.selectedProperty().set(2);
        editor.change(new Dropout(0.5));

        editor.undo();
        assertThat(layers()).isEqualTo("dense128,dropout0.1");
        editor.undo();
        assertThat(layers()).isEqualTo("dense20,dropout0.1");
    }

    @Test
    void whatIsWronglyTypedKeepsTheTrainingFromStartingUntilTheBlockIsLeft() {
        editor.refuse("Units must be a whole number from 1 to 10,000.");
        assertThat(form.settingsProperty().get()).isNull();
        assertThat(form.problemProperty().get()).startsWith("Units must be");

        editor.selectedProperty().set(0);
        assertThat(form.settingsProperty().get()).isNotNull();
    }

    @Test
    void theOriginalNetworkStaysAsItIs() {
        form.preset.set(Preset.ORIGINAL);

        editor.add(LayerKind.DENSE);
        editor.selectedProperty().set(1);
        editor.remove();

        assertThat(layers()).isEqualTo("dense10");
        assertThat(editor.canUndo().get()).isFalse();
    }

    @Test
    void thereIsAnEndToLayers() {
        given("dropout0.1 ".repeat(40), 1);

        editor.add(LayerKind.DROPOUT);

        assertThat(editor.layersProperty().get()).hasSize(40);
        assertThat(editor.canAdd().get()).isFalse();
    }
}
