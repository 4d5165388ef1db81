package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The script, tried in a real bash. */
@DisabledOnOs(OS.WINDOWS)
class CompletionCommandTest extends CommandTest {
    /** What bash offers, without its keyboard, after {@code hundredfold} and these words, the last of which is being typed. */
    private List<String> offered(String... words) throws IOException, InterruptedException {
        assertThat(run("completion")).isZero();
        Path script = Files.writeString(folder.resolve("completion"), output());
        String line = "'" + String.join("' '", words) + "'";
        Process bash = new ProcessBuilder(
                        "bash",
                        "--norc",
                        "-c",
                        "compopt() { :; }; source %s; COMP_WORDS=(hundredfold %s); COMP_CWORD=%d; COMP_TYPE=9; COMP_LINE='hundredfold %s'; COMP_POINT=${#COMP_LINE};"
                                        .formatted(script, line, words.length, String.join(" ", words))
                                + "complete -p hundredfold | grep -q _complete_hundredfold && _complete_hundredfold hundredfold && printf '%s\\n' \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();
        String told = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(told).isZero();
        return told.lines().map(String::strip).toList();
    }

    @Test
    void commandsAreCompleted() throws Exception {
        assertThat(offered("cl")).containsExactly("classify");
        assertThat(offered("")).contains("train", "serve", "export", "completion");
    }

    @Test
    void optionsOfACommandAreCompleted() throws Exception {
        assertThat(offered("classify", "--ne")).containsExactly("--neighbours");
        assertThat(offered("serve", "--"))
                .contains("--port", "--json", "--home", "--help")
                .doesNotContain("--neighbours");
    }

    @Test
    void valuesOfAnOptionAreCompleted() throws Exception {
        assertThat(offered("export", "latest", "--format", "c")).containsExactly("csv");
        assertThat(offered("train", "shapes", "--preset", "")).contains("ORIGINAL", "QUICK");
        assertThat(offered("train", "shapes", "--optimizer", "")).contains("ADAM", "SGD");
        assertThat(offered("train", "shapes", "--augment", "")).contains("AUTO", "OFF");
        assertThat(offered("train", "shapes", "--feature-scaling", "")).contains("IMAGENET", "BYTES");
    }
}
