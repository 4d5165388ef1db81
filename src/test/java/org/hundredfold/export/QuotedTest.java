package org.hundredfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {
    @ParameterizedTest
    @ValueSource(strings = {"plain", "a \"b\" 'c'", "$(touch PWN) `id` $HOME", "line\nbreak", "back\\slash", "Füße"})
    void theShellMakesNothingElseOfIt(String text) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", "printf %s " + Quoted.shell(text)).start();

        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(shell.waitFor()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a \"b\" 'c'", "{x} %s", "line\nbreak", "back\\slash"})
    void pythonMakesNothingElseOfIt(String text) {
        assertThat(Quoted.python(text))
                .isEqualTo(
                        '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"');
    }
}
