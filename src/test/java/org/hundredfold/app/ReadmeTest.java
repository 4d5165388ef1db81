package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.hundredfold.cli.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    private static final String COMMAND = "java -jar target/hundredfold.jar ";

    @Test
    void everyCommandOfTheReadmeWorks(@TempDir Path folder) throws IOException, InterruptedException {
        Program program = new Program(folder);
        List<String> commands = Examples.of(Path.of("README.md"), COMMAND).stream()
                .map(line -> line.substring(COMMAND.length()))
                .toList();

        assertThat(commands).hasSizeGreaterThan(5);
        for (String command : commands) {
            int exitCode = program.run(command.split(" +"));
            assertThat(exitCode).as("%s: %s", command, program.err()).isZero();
            assertThat(program.out()).as(Arrays.toString(command.split(" +"))).isNotBlank();
        }
    }

    @Test
    void everythingThatTheReadmePointsToIsThere() throws IOException {
        List<Path> targets = Pattern.compile("\\]\\(([^)]+)\\)")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(match -> !match.group(1).startsWith("https:"))
                .map(match -> Path.of(match.group(1)))
                .toList();

        assertThat(targets)
                .contains(Path.of("assets/screenshot.png"))
                .allSatisfy(target -> assertThat(target).exists());
    }
}
