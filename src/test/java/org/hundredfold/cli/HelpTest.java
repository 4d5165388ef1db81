package org.hundredfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Of every command there is, whatever it will be called. */
class HelpTest {
    static Stream<CommandSpec> commands() {
        CommandSpec program = Hundredfold.line().getCommandSpec();
        return Stream.concat(Stream.of(program), below(program));
    }

    private static Stream<CommandSpec> below(CommandSpec command) {
        return command.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .flatMap(each -> Stream.concat(Stream.of(each), below(each)));
    }

    private static boolean describes(String[] description) {
        return !String.join("", description).isBlank();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandSaysWhatItDoes(CommandSpec command) {
        assertThat(describes(command.usageMessage().description())
                        || describes(command.usageMessage().header()))
                .as(command.qualifiedName())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionAndParameterIsDescribed(CommandSpec command) {
        List<ArgSpec> undescribed = command.args().stream()
                .filter(each -> !each.hidden() && !describes(each.description()))
                .toList();

        assertThat(undescribed).as(command.qualifiedName()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandListsItsExitCodes(CommandSpec command) {
        Map<String, String> codes = command.usageMessage().exitCodeList();

        assertThat(codes).as(command.qualifiedName()).containsOnlyKeys("0", "1", "2");
        assertThat(codes.values()).noneMatch(String::isBlank);
        assertThat(command.commandLine().getUsageMessage()).contains("Exit codes:", codes.get("2"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(CommandSpec command) {
        assertThat(command.optionsMap()).as(command.qualifiedName()).containsKey("--help");
        assertThat(command.options().stream().filter(OptionSpec::usageHelp)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyExampleIsAUseOfTheCommand(CommandSpec command) {
        Stream.of(command.usageMessage().footer())
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> line.startsWith("hundredfold "))
                .map(line -> line.split(" "))
                .forEach(words -> {
                    assertThat(words[1]).isEqualTo(command.name());
                    Hundredfold.line().parseArgs(Arrays.copyOfRange(words, 1, words.length));
                });
    }

    @Test
    void theProgramsHelpNamesEveryCommand() {
        CommandLine program = Hundredfold.line();

        assertThat(program.getUsageMessage()).contains(program.getSubcommands().keySet());
        assertThat(program.getSubcommands()).hasSizeGreaterThan(15);
    }
}
