package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class CalibrateCommandTest extends CommandTest {
    @Test
    void aRunIsCalibratedAsAtTheEndOfItsTraining() throws IOException {
        train(3, "--no-baselines", "--name", "first");
        JsonNode before = json().get("calibration");

        assertThat(runAtHome("calibrate", "first", "--json")).as(error()).isZero();

        assertThat(json().get("calibration")).isEqualTo(before);
        assertThat(json().get("run").asInt()).isEqualTo(1);
    }

    @Test
    void theAnswersAfterwardsAreCalibrated() throws IOException, SQLException {
        train(3, "--no-baselines", "--name", "first");
        String picture = stripes.resolve("down").resolve("1.png").toString();
        runAtHome("classify", "first", picture, "--json");
        JsonNode before = json();
        forgetCalibrations();
        runAtHome("classify", "first", picture, "--json");
        assertThat(json().at("/results/0/calibrated").asBoolean(true)).isFalse();

        assertThat(runAtHome("calibrate", "first")).isZero();
        assertThat(output()).startsWith("Run 1, first: calibrated on ").contains(" validation pictures, temperature ");

        runAtHome("classify", "first", picture, "--json");
        assertThat(json()).isEqualTo(before);
    }

    /** As if an older version had trained all runs. */
    private void forgetCalibrations() throws SQLException {
        try (Connection runs = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("runs.db"));
                Statement statement = runs.createStatement()) {
            statement.execute("DELETE FROM calibration");
        }
    }

    @Test
    void withoutValidationPicturesItIsRefusedInASentence() {
        train(1, "--no-baselines", "--name", "first", "--validation", "0");

        assertThat(runAtHome("calibrate", "first")).isEqualTo(2);

        assertThat(error()).startsWith("first cannot be calibrated: it has no validation pictures");
    }
}
