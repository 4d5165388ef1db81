package org.hundredfold.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hundredfold.nn.NetworkSpec;
import org.hundredfold.train.Preset;
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
        assertThat(Json.read(Json.write(network), NetworkSpec.class)).isEqualTo(network);
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
        assertThat(settings.optimizer()).isEqualTo(preset.optimizer());
        assertThat(settings.epochs()).isEqualTo(preset.epochs());
    }

    @Test
    void withoutAPresetTheDefaultsFillIn() {
        assertThat(Json.settings("{}")).isEqualTo(TrainingSettings.defaults());
    }
}
