package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FindingsTest extends CommandTest {
    private JsonNode json() throws Exception {
        return new ObjectMapper().readTree(output());
    }

    @Test
    void trainTellsWhatTheDoctorFoundAsItTrainsAndAtTheEnd() {
        int code = runAtHome("train", stripes.toString(), "--learning-rate", "0.0000001", "--epochs", "4");

        assertThat(code).isZero();
        assertThat(error()).containsOnlyOnce("doctor: The learning rate is too low");
        assertThat(output()).contains("Doctor: The learning rate is too low").contains("Next time try learning rate");
    }

    @Test
    void theFindingsAreFieldsOfTheJsonWithTheSettingsThatWouldChange() throws Exception {
        runAtHome("train", stripes.toString(), "--learning-rate", "0.0000001", "--epochs", "4", "--json");

        JsonNode finding = json().get("findings").get(0);
        assertThat(finding.get("kind").asText()).isEqualTo("rate_too_low");
        assertThat(finding.get("epoch").asInt()).isEqualTo(4);
        assertThat(finding.get("evidence").get("update_ratio").asDouble()).isBetween(1e-8, 1e-4);
        assertThat(finding.get("remedy").size()).isEqualTo(1);
        assertThat(finding.get("remedy").get("optimizer.learning_rate").asDouble())
                .isGreaterThan(0.0000001);
    }

    @Test
    void aSoundTrainingHasNoFindings() throws Exception {
        runAtHome("train", stripes.toString(), "--epochs", "4", "--json");

        assertThat(json().get("findings").isArray()).isTrue();
        assertThat(json().get("findings")).isEmpty();
    }
}
