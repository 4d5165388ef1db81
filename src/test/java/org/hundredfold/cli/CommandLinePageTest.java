package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What docs/command-line.md says is so, and it says everything. */
class CommandLinePageTest {
    private static final Path FILE = Path.of("docs/command-line.md");

    /** Takes a minute; BenchCommandTest looks at its fields. */
    private static final String BENCH = "bench";

    @TempDir
    private Path folder;

    private final Page page = read();

    private static Page read() {
        try {
            return Page.read(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Set<String> commands() {
        return Hundredfold.line().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasASectionWithItsOptionsAndAnExample(String name) {
        CommandLine command = Hundredfold.line().getSubcommands().get(name);
        String told = page.firstCells(name) + page.firstCells("options-of-every-command");

        assertThat(page.sections()).containsKey(name);
        assertThat(page.lines("the-command-line")).anyMatch(line -> line.contains("[%1$s](#%1$s)".formatted(name)));
        assertThat(page.lines(name)).anyMatch(line -> line.startsWith("hundredfold " + name));
        assertThat(command.getCommandSpec().args())
                .allSatisfy(arg -> assertThat(told).contains(inRow(arg)));
    }

    /** As the page writes it, which shows an option with its value. */
    private static String inRow(ArgSpec arg) {
        if (arg instanceof OptionSpec option) {
            return option.negatable()
                    ? "`--[no-]" + option.longestName().replaceFirst("^--(no-)?", "") + "`"
                    : "`" + option.longestName() + (option.arity().max() > 0 ? " " + option.paramLabel() : "") + "`";
        }
        return "`" + arg.paramLabel() + "`";
    }

    @Test
    void everyExitCodeIsTold() {
        Hundredfold.line()
                .getCommandSpec()
                .usageMessage()
                .exitCodeList()
                .keySet()
                .forEach(code ->
                        assertThat(page.lines("exit-codes")).anyMatch(line -> line.startsWith("| " + code + " |")));
    }

    /** One after the other in one process, because the later ones need what the earlier ones made. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyExampleWorksAndEveryFieldOfItsAnswerIsTold() throws Exception {
        List<String> examples = Examples.of(FILE, "hundredfold ", "curl ");
        runAll(examples);

        Set<String> checked = new TreeSet<>();
        for (int i = 0; i < examples.size(); i++) {
            String answer = Files.readString(folder.resolve("examples." + i));
            assertThat(answer).as(examples.get(i)).isNotBlank();
            if (answer.startsWith("{")) {
                String command = examples.get(i).startsWith("curl")
                        ? "serve"
                        : examples.get(i).split(" ")[1];
                assertTold(command, answer);
                checked.add(command);
            }
        }
        List<String> withJson = Hundredfold.line().getSubcommands().values().stream()
                .filter(command -> command.getCommandSpec().optionsMap().containsKey("--json"))
                .map(CommandLine::getCommandName)
                .filter(name -> !name.equals(BENCH))
                .toList();
        assertThat(checked).containsAll(withJson);
    }

    private void assertTold(String command, String answer) throws IOException {
        List<String> untold = Page.fields("", new ObjectMapper().readTree(answer))
                .filter(field -> !page.tells(command, field))
                .toList();

        assertThat(untold).as(command).isEmpty();
    }

    private void runAll(List<String> examples) throws Exception {
        String port = freePort();
        List<String> lines =
                examples.stream().map(line -> line.replace("8100", port)).toList();
        Path file = Files.write(folder.resolve("examples"), lines);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-cp", classPath()));
        command.addAll(List.of(ExampleRunner.class.getName(), file.toString()));
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(err.toFile());
        builder.environment().put("HUNDREDFOLD_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(9, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
    }

    /** For a process in another folder. */
    private static String classPath() {
        return String.join(
                System.getProperty("path.separator"),
                Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return "" + socket.getLocalPort();
        }
    }
}
