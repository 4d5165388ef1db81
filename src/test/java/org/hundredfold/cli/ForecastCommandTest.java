package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.hundredfold.runs.RunStore;
import org.hundredfold.train.ForecastOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ForecastCommandTest extends CommandTest {
    private static final List<String> FIELDS = List.of(
            "most_epochs",
            "most_s_low",
            "most_s_high",
            "least_epochs",
            "least_s_low",
            "least_s_high",
            "memory_mb",
            "memory_available_mb");

    private static void assertForecast(JsonNode forecast) {
        assertThat(forecast.fieldNames()).toIterable().containsExactlyElementsOf(FIELDS);
        assertThat(forecast.get("most_s_low").asDouble())
                .isPositive()
                .isLessThan(forecast.get("most_s_high").asDouble());
        assertThat(forecast.get("least_s_low").asDouble())
                .isPositive()
                .isLessThan(forecast.get("least_s_high").asDouble());
        assertThat(forecast.get("memory_mb").asLong())
                .isPositive()
                .isLessThan(forecast.get("memory_available_mb").asLong());
    }

    @Test
    void aForecastTellsTimeAndMemoryAndKeepsNothing() throws JsonProcessingException {
        assertThat(runAtHome("forecast", stripes.toString(), "--hidden", "16", "--json"))
                .isZero();

        JsonNode answer = json();
        assertForecast(answer.get("forecast"));
        assertThat(answer.get("forecast").get("least_epochs").asInt()).isEqualTo(11);
        assertThat(answer.get("forecast").get("most_epochs").asInt()).isEqualTo(80);
        assertThat(answer.get("network").asText()).isEqualTo("784-16-3");
        assertThat(answer.get("training_pictures").asInt()).isEqualTo(42);
        try (RunStore store = RunStore.open(home)) {
            assertThat(store.list()).isEmpty();
        }
    }

    @Test
    void itIsSaidInWordsToo() {
        assertThat(runAtHome("forecast", stripes.toString(), "--preset", "original"))
                .isZero();

        assertThat(output())
                .contains("Network 100-10-3, 42 pictures to learn from.")
                .containsPattern(
                        "Forecast for this computer: .* s for 60 epochs, \\d+ MB of the \\d+ MB of memory that Java may use\\.");
    }

    @Test
    void whatTrainRefusesIsRefusedInTheSameWords() {
        Path nowhere = folder.resolve("nowhere");
        for (List<String> arguments : List.of(
                List.of(nowhere.toString()),
                List.of(stripes.toString(), "--batch", "0"),
                List.of(stripes.toString(), "--preset", "original", "--hidden", "8"),
                List.of(stripes.resolve("across").toString()))) {
            int exitCode = runAtHome(with(new String[] {"train"}, arguments.toArray(String[]::new)));
            String refusal = lastLine();

            assertThat(exitCode).isEqualTo(2);
            assertThat(runAtHome(with(new String[] {"forecast"}, arguments.toArray(String[]::new))))
                    .isEqualTo(2);
            assertThat(lastLine()).isEqualTo(refusal).isNotBlank();
        }
    }

    private String lastLine() {
        List<String> lines = error().lines().toList();
        return lines.get(lines.size() - 1);
    }

    @Test
    @DisabledOnOs(
            OS.WINDOWS) // SQLite takes paths of up to 512 bytes elsewhere, and that of a trial is longer than a store's
    void aForecastThatCannotBeMadeDoesNotHinderATraining() throws JsonProcessingException {
        Path above = folder.resolve("a".repeat(200)).resolve("b".repeat(200));
        Path deep = above.resolve("c".repeat(489 - above.toString().length()));

        int code =
                run("train", stripes.toString(), "--epochs", "2", "--hidden", "4", "--json", "--home", deep.toString());

        assertThat(code).isZero();
        assertThat(error())
                .contains("No forecast: a trial run cannot be written in " + deep)
                .doesNotContain("trial-");
        assertThat(json().get("epochs").asInt()).isEqualTo(2);
        assertThat(json().get("forecast").isNull()).isTrue();
    }

    @Test
    void aTrainingSaysWhatItExpectsBeforeAndHowRightThatWasAfter() throws JsonProcessingException {
        assertThat(runAtHome("train", stripes.toString(), "--epochs", "3", "--hidden", "16", "--json"))
                .isZero();

        assertThat(error()).containsSubsequence("Forecast for this computer: ", "epoch 1: ");
        JsonNode answer = json();
        assertForecast(answer.get("forecast"));
        assertThat(answer.get("took_s").asDouble()).isPositive();
        assertThat(answer.get("forecast_was").asText()).isIn("within", "too short", "too long");
        try (RunStore store = RunStore.open(home)) {
            ForecastOutcome kept =
                    store.forecasts().of(answer.get("run").asLong()).orElseThrow();
            assertThat(kept.seconds()).isEqualTo(answer.get("took_s").asDouble());
        }

        assertThat(runAtHome("train", stripes.toString(), "--epochs", "3", "--hidden", "16"))
                .isZero();
        assertThat(output())
                .containsPattern(
                        "Forecast .* MB; took .* s in all for 3 epochs, (as forecast|so the forecast was .*)\\.");
    }
}
