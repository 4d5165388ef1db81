package org.hundredfold.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hundredfold.ExplainedException;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.Layer;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.Normalisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerNotationTest {
    @Test
    void everyKindOfLayerHasAWord() {
        assertThat(LayerNotation.parse(
                        "conv16, pool  conv32x5,pool3,dense128,dropout0.3,average,norm4", Activation.TANH))
                .containsExactly(
                        new Convolution(16, 3, Activation.TANH),
                        new MaxPooling(2),
                        new Convolution(32, 5, Activation.TANH),
                        new MaxPooling(3),
                        new Dense(128, Activation.TANH, true),
                        new Dropout(0.3),
                        new AveragePooling(),
                        new Normalisation(4, Activation.TANH));
    }

    @Test
    void aNormalisationTakesTheFunctionOfTheConvolutionBeforeIt() {
        assertThat(LayerNotation.parse("conv8,norm2", Activation.RELU))
                .containsExactly(new Convolution(8, 3, Activation.IDENTITY), new Normalisation(2, Activation.RELU));
    }

    @Test
    void aLayerMaySayItsOwnFunction() {
        assertThat(LayerNotation.parse("conv8:none,dense10,dense20:sigmoid", Activation.RELU))
                .containsExactly(
                        new Convolution(8, 3, Activation.IDENTITY),
                        new Dense(10, Activation.RELU, true),
                        new Dense(20, Activation.SIGMOID, true));
    }

    @Test
    void noTextIsNoLayers() {
        assertThat(LayerNotation.parse(" ", Activation.RELU)).isEmpty();
        assertThat(LayerNotation.print(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void thePresetsAreReadAsTheyAreWritten(Preset preset) {
        List<Layer> layers = TrainingSettings.of(preset).layers();

        assertThat(LayerNotation.parse(LayerNotation.print(layers), TrainingSettings.activation(layers)))
                .isEqualTo(layers);
    }

    @Test
    void whateverIsWrittenIsReadAsItWas() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            List<Layer> layers = new ArrayList<>();
            for (int count = random.nextInt(8); count > 0; count--) {
                layers.add(any(random));
            }
            String text = LayerNotation.print(layers);

            assertThat(LayerNotation.parse(text, TrainingSettings.activation(layers)))
                    .as(text)
                    .isEqualTo(layers);
        }
    }

    private static Layer any(Random random) {
        Activation activation = Activation.values()[random.nextInt(4)];
        return switch (random.nextInt(6)) {
            case 0 -> new Convolution(1 + random.nextInt(64), 1 + 2 * random.nextInt(4), activation);
            case 1 -> new Normalisation(1 + random.nextInt(8), activation);
            case 2 -> new MaxPooling(2 + random.nextInt(3));
            case 3 -> new AveragePooling();
            case 4 -> new Dense(1 + random.nextInt(64), Activation.values()[1 + random.nextInt(3)], true); // never none
            default -> new Dropout(random.nextInt(10) / 10.0);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conv",
                "16",
                "convolution16",
                "conv16x",
                "pool2x2",
                "dense",
                "dense1.5",
                "norm",
                "average2",
                "dropout",
                "dense99999999999",
                "conv16,,pool",
                "pool:relu",
                "dense8:none",
                "dense8:swish",
                "conv-1"
            })
    void whatIsNoLayerIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> LayerNotation.parse(text, Activation.RELU))
                .isInstanceOf(ExplainedException.class)
                .hasMessageEndingWith(" is no layer. Layers are written with commas between them, such as "
                        + LayerNotation.EXAMPLE + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conv5000", "conv16x4", "pool1", "pool99", "dropout1.5", "norm0", "dense0"})
    void numbersThatCannotBeAreRefusedWithTheirLimits(String text) {
        assertThatThrownBy(() -> LayerNotation.parse(text, Activation.RELU))
                .isInstanceOf(ExplainedException.class)
                .hasMessageStartingWith(text + " is no possible layer. ");
    }
}
