package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hundredfold.nn.Activation;
import org.hundredfold.nn.AveragePooling;
import org.hundredfold.nn.Convolution;
import org.hundredfold.nn.Dense;
import org.hundredfold.nn.Dropout;
import org.hundredfold.nn.MaxPooling;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.nn.Normalisation;
import org.hundredfold.nn.OptimizerSettings;
import org.hundredfold.nn.OptimizerSettings.Kind;
import org.hundredfold.nn.Shape;
import org.hundredfold.nn.Standardisation;
import org.hundredfold.train.Augmentation;
import org.hundredfold.train.Preset;
import org.hundredfold.train.Recipe;
import org.hundredfold.train.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JsonTest {
    @ParameterizedTest
    @EnumSource(Preset.class)
    void settingsAndNetworksComeBackEqual(Preset preset) {
        TrainingSettings settings = TrainingSettings.of(preset);
        NetworkSpec network = settings.network(3);

        assertThat(Json.settings(Json.write(settings))).isEqualTo(settings);
        assertThat(Json.network(Json.write(network))).isEqualTo(network);
    }

    @Test
    void whatANewerVersionAddedIsIgnored() {
        String json = Json.write(TrainingSettings.defaults())
                .replaceFirst("\\{", "{\"augmentation\":{\"flip\":true},")
                .replace("\"colour\"", "\"crop\":3,\"colour\"");

        assertThat(Json.settings(json)).isEqualTo(TrainingSettings.defaults());
    }

    @Test
    void whatAnOlderVersionDidNotWriteIsThatOfThePreset() {
        TrainingSettings settings =
                Json.settings("{\"preset\":\"ACCURATE\",\"hidden\":[7],\"preprocessing\":{\"size\":64},\"batch\":3}");

        TrainingSettings preset = TrainingSettings.of(Preset.ACCURATE);
        assertThat(settings.hidden()).isEqualTo(List.of(7));
        assertThat(settings.batch()).isEqualTo(3);
        assertThat(settings.preprocessing().size()).isEqualTo(64);
        assertThat(settings.preprocessing().framing())
                .isEqualTo(preset.preprocessing().framing());
        assertThat(settings.optimizer().learningRate())
                .isEqualTo(preset.optimizer().learningRate());
        assertThat(settings.epochs()).isEqualTo(preset.epochs());
    }

    @Test
    void settingsFromBeforeThereWereOtherLayersSayWhatWasDoneThen() {
        TrainingSettings settings = Json.settings(
                "{\"preset\":\"ACCURATE\",\"hidden\":[7,5],\"activation\":\"TANH\",\"optimizer\":{\"kind\":\"ADAM\",\"learningRate\":0.5}}");

        assertThat(settings.layers())
                .isEqualTo(List.of(new Dense(7, Activation.TANH, true), new Dense(5, Activation.TANH, true)));
        assertThat(settings.optimizer()).isEqualTo(new OptimizerSettings(Kind.ADAM, 0.5, 0));
        assertThat(settings.recipe()).isEqualTo(Recipe.PLAIN);
        assertThat(settings.augmentation()).isEqualTo(Augmentation.NONE);
    }

    @Test
    void aNetworkFromBeforeThereWereOtherLayersIsReadAsItWas() {
        NetworkSpec network = Json.network(
                "{\"inputs\":9,\"layers\":[{\"units\":4,\"activation\":\"RELU\",\"bias\":true},{\"units\":3,\"activation\":\"IDENTITY\",\"bias\":true}],\"loss\":\"SOFTMAX_CROSS_ENTROPY\"}");

        assertThat(network).isEqualTo(NetworkSpec.classifier(9, List.of(4), Activation.RELU, 3));
        NetworkSpec today = NetworkSpec.classifier(
                new Shape(1, 3, 3), Standardisation.NONE, List.of(new Dense(4, Activation.RELU, true)), 3);
        assertThat(network.computesAs(today)).isTrue();
        assertThat(network.computesAs(NetworkSpec.classifier(9, List.of(5), Activation.RELU, 3)))
                .isFalse();
    }

    @Test
    void layersOfEveryKindAreReadAsTheyWereWritten() {
        TrainingSettings settings = TrainingSettings.defaults().toBuilder()
                .layers(List.of(
                        new Convolution(4, 3, Activation.IDENTITY),
                        new Normalisation(2, Activation.RELU),
                        new MaxPooling(2),
                        new AveragePooling(),
                        new Dropout(0.25),
                        new Dense(6, Activation.RELU, true)))
                .build();
        NetworkSpec network = settings.network(3, new Standardisation(List.of(0.5f), List.of(0.25f)));

        assertThat(Json.settings(Json.write(settings))).isEqualTo(settings);
        assertThat(Json.network(Json.write(network))).isEqualTo(network);
    }

    @Test
    void withoutAPresetTheDefaultsFillIn() {
        assertThat(Json.settings("{}")).isEqualTo(TrainingSettings.defaults());
    }
}
