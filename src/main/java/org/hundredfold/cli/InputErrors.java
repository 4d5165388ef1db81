package org.hundredfold.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Answers a command line that does not parse in a sentence and with exit code 2. */
final class InputErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(Words.oneLine(e.getMessage()));
        command.getErr().printf("See: %s --help%n", command.getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.USAGE;
    }
}
