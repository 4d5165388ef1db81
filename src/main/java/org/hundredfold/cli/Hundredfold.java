package org.hundredfold.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line. Exit codes: 0 done, 1 something unexpected, 2 input that cannot be used. */
@Command(
        name = "hundredfold",
        description = "Trains a neural network on folders of pictures, one folder per class.%n"
                + "Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = Hundredfold.Version.class,
        subcommands = {
            TrainCommand.class,
            ClassifyCommand.class,
            EvaluateCommand.class,
            RunsCommand.class,
            ProveCommand.class,
            SampleCommand.class,
            HelpCommand.class
        })
public final class Hundredfold {
    /** Runs a command; returns the exit code. */
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Hundredfold());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new InputErrors());
        line.setExecutionExceptionHandler(new Failures());
        return line.execute(arguments);
    }

    /** The version that the build wrote into the manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Hundredfold.class.getPackage().getImplementationVersion();
            return new String[] {"Hundredfold " + (version == null ? "(not packaged)" : version)};
        }
    }
}
