package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.hundredfold.bench.Bench;
import org.hundredfold.bench.Efforts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class BenchCommandTest {
    @Test
    void allThatWasMeasuredIsInTheJson() {
        JsonNode json;
        try (Bench bench = new Bench(Efforts.TINY, Optional.empty(), Optional.empty(), "", progress -> {})) {
            json = new ObjectMapper().valueToTree(BenchCommand.json(bench.run()));
        }

        assertThat(json.at("/machine/java").asText()).contains(Runtime.version().toString());
        assertThat(json.at("/start_up/first_step_millis").asDouble()).isPositive();
        assertThat(json.at("/original/ways/2/way").asText()).isEqualTo("FUSED");
        assertThat(json.at("/original/numpy_factor").isNull()).isTrue();
        assertThat(json.at("/trainings")).hasSize(4);
        assertThat(json.at("/trainings/1/cost/ratio").asDouble()).isPositive();
        assertThat(json.at("/trainings/1/workload/floor_goal").asDouble()).isEqualTo(1.5);
        assertThat(json.at("/heap/bytes").asLong()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "--data nowhere, has no folder",
        "--peers nowhere, Name some with --data",
        "--data . --peers nowhere, has no train_peer.py",
        "--markdown nowhere/table.md, folder that is there"
    })
    void whatCannotBeUsedIsAnsweredInASentenceAndWithExitCode2(String options, String sentence) {
        StringWriter errors = new StringWriter();
        CommandLine line = new CommandLine(new BenchCommand());
        line.setExecutionExceptionHandler(new Failures()).setErr(new PrintWriter(errors, true));

        assertThat(line.execute(options.split(" "))).isEqualTo(2);
        assertThat(errors.toString()).contains(sentence).hasLineCount(1);
    }
}
