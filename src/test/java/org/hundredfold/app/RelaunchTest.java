package org.hundredfold.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RelaunchTest {
    private static final String AGAIN = "Vector API, in a process started again for it";

    @TempDir
    private Path folder;

    private Program program;

    private JsonNode start(List<String> options, String... arguments) throws Exception {
        program = new Program(folder, StartedAgain.class, options.toArray(String[]::new));
        assertThat(program.run(arguments)).as(program.err()).isZero();
        return new ObjectMapper().readTree(program.out());
    }

    private static List<String> texts(JsonNode array) {
        return new ObjectMapper().convertValue(array, new TypeReference<>() {});
    }

    @Test
    void aPlainStartGoesOnInAProcessWithTheVectorApi() throws Exception {
        JsonNode child = start(List.of(), "0");

        assertThat(child.get("way").asText()).isEqualTo(AGAIN);
        assertThat(child.get("vectors").asBoolean()).isTrue();
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        String[] arguments = {"two words", "", "a \"quote\" and \\", "*", "@file", "-Dlike=an option", "0"};

        assertThat(texts(start(List.of(), arguments).get("arguments"))).containsExactly(arguments);
    }

    @Test
    void argumentsInAnyScriptArriveAsTheyWereGiven() throws Exception {
        String scripts = "Grüße, 鳥, птица";
        assumeTrue(Charset.forName(System.getProperty("sun.jnu.encoding"))
                .newEncoder()
                .canEncode(scripts));

        assertThat(texts(start(List.of(), scripts, "0").get("arguments"))).containsExactly(scripts, "0");
    }

    @Test
    void theSecondProcessHasTheFirstOnesOptionsFolderAndEnvironment() throws Exception {
        JsonNode child = start(List.of("-Xmx123m", "-Dgreeting=good morning"), "0");

        assertThat(texts(child.get("options"))).contains("-Xmx123m", "-Dgreeting=good morning");
        assertThat(child.get("folder").asText()).isEqualTo(folder.toRealPath().toString());
        assertThat(child.get("home").asText()).isEqualTo(folder.resolve("home").toString());
    }

    @Test
    void theExitCodeIsTheSecondProcesss() throws Exception {
        assertThat(new Program(folder, StartedAgain.class).run("7")).isEqualTo(7);
    }

    @Test
    void ofStandardErrorOnlyJavasWarningIsMissing() throws Exception {
        start(List.of(), "0");

        assertThat(program.err()).isEqualTo("WARNING: told by the program\nno end of line");
    }

    @Test
    void itCanBeTurnedOff() throws Exception {
        JsonNode process = start(List.of("-Dhundredfold.relaunch=false"), "0");

        assertThat(process.get("way").asText()).isEqualTo("plain loops: -Dhundredfold.relaunch=false");
        assertThat(process.get("vectors").asBoolean()).isFalse();
    }

    @Test
    void aStartWithTheModuleNeedsNoSecondOne() throws Exception {
        JsonNode process = start(List.of("--add-modules", "jdk.incubator.vector"), "0");

        assertThat(process.get("way").asText()).isEqualTo("Vector API");
    }

    @Test
    void aProcessThatADebuggerHoldsIsNotLeft() throws Exception {
        JsonNode process = start(List.of("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,quiet=y"), "0");

        assertThat(process.get("way").asText()).isEqualTo("plain loops: a debugger holds this process");
    }

    @Test
    void whereASecondJavaDoesNotComeUpTheFirstOneGoesOn() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();

        assertThat(Relaunch.inSecondProcess(List.of(java, "--no-such-option")))
                .isEqualTo("plain loops: a second Java with jdk.incubator.vector does not start");
    }

    @Test
    void whereNoProcessCanBeStartedTheFirstOneGoesOn() {
        String nowhere = folder.resolve("java").toString();

        assertThat(Relaunch.inSecondProcess(List.of(nowhere)))
                .startsWith("plain loops: no second process can be started")
                .contains(nowhere);
    }

    @Test
    void aSecondProcessNeverStartsAThird() throws Exception {
        JsonNode process = start(List.of("-Dhundredfold.relaunched=true"), "0");

        assertThat(process.get("way").asText()).isEqualTo("plain loops: the second start lacks jdk.incubator.vector");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereTheFoldersNameCannotBeWrittenTheProgramGoesOnInTheFirstProcess() throws Exception {
        String script =
                "cd \"$1\" && mkdir \"$(printf 'd\\303\\251')\" && cd d* && LC_ALL=C exec \"$2\" -cp \"$3\" %s --version";
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        script.formatted(Main.class.getName()),
                        "sh",
                        folder.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).contains("Hundredfold");
        }
        assertThat(process.waitFor()).isZero();
    }
}
