package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is the same has the same name, whichever command tells it. */
class FieldNamesTest extends CommandTest {
    @Test
    void picturesAndTheirPartsAndHowFastTheyWereLearnedFrom() throws IOException {
        Files.writeString(stripes.resolve("across").resolve("notes.png"), "not a picture");
        JsonNode trained = told("train", stripes.toString(), "--size", "10", "--epochs", "1");
        JsonNode inspected = told("inspect", stripes.toString(), "--size", "10");
        JsonNode forecast = told("forecast", stripes.toString(), "--size", "10");
        JsonNode listed = told("runs").get("runs").get(0);
        JsonNode epoch = told("metrics", "latest").get("epochs").get(0);

        for (String name : new String[] {"pictures", "training_pictures", "validation_pictures", "test_pictures"}) {
            assertThat(trained.get(name).asInt()).isPositive();
            assertThat(inspected.get(name)).isEqualTo(trained.get(name));
            assertThat(forecast.get(name)).isEqualTo(trained.get(name));
            assertThat(listed.get(name)).isEqualTo(trained.get(name));
        }
        assertThat(trained.get("left_out").asInt()).isOne();
        assertThat(inspected.get("left_out")).isEqualTo(trained.get("left_out"));
        assertThat(inspected.get("data_fingerprint")).isEqualTo(listed.get("data_fingerprint"));
        assertThat(inspected.get("classes")).isEqualTo(trained.get("classes")).isEqualTo(listed.get("classes"));
        assertThat(inspected.get("per_class").get(0).get("class"))
                .isEqualTo(trained.get("test").get("per_class").get(0).get("class"));
        assertThat(trained.get("pictures_per_s")).isEqualTo(listed.get("pictures_per_s"));
        assertThat(epoch.get("pictures_per_s").asDouble()).isPositive();
    }

    private JsonNode told(String... command) throws IOException {
        assertThat(runAtHome(with(command, "--json"))).as(error()).isZero();
        return json();
    }
}
