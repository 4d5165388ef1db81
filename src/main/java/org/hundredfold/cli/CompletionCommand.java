package org.hundredfold.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Teaches a shell the commands and their options. */
@Command(
        name = "completion",
        description = "Print a script by which bash and zsh complete commands and options.",
        footer = {
            "%nIn bash or zsh, best in ~/.bashrc or ~/.zshrc:",
            "  alias hundredfold='java -jar /path/to/hundredfold.jar'",
            "  source <(hundredfold completion)"
        },
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine program = spec.root().commandLine();
        System.out.print(AutoComplete.bash(program.getCommandName(), program));
        return 0;
    }
}
