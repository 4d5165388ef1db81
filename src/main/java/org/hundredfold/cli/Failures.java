package org.hundredfold.cli;

import org.hundredfold.ExplainedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in words why a command failed; the stack trace goes to the log. */
final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof ExplainedException) {
            LOG.info("Refused", e);
            command.getErr().println(Words.oneLine(e.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
        LOG.error("Failed", e);
        command.getErr()
                .println(Words.oneLine("Something unexpected went wrong: %s. The log tells more.".formatted(e)));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
