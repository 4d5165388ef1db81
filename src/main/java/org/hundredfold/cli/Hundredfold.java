package org.hundredfold.cli;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ScopeType;

/** The command line. */
@Command(
        name = "hundredfold",
        description = "Trains a neural network on folders of pictures, one folder per class.%n"
                + "Without a command it opens the window; --home DIR then names the folder of its runs.",
        scope = ScopeType.INHERIT, // the exit codes go for every command
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Done.",
            "1:Something unexpected went wrong; the log tells more.",
            "2:Input that cannot be used; a sentence says why."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hundredfold.Version.class,
        subcommands = {
            InspectCommand.class,
            ForecastCommand.class,
            FindRateCommand.class,
            TrainCommand.class,
            FeaturesCommand.class,
            ContinueCommand.class,
            AgainCommand.class,
            CalibrateCommand.class,
            ClassifyCommand.class,
            EvaluateCommand.class,
            CompareCommand.class,
            RunsCommand.class,
            MetricsCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            ImportWeightsCommand.class,
            ServeCommand.class,
            ProveCommand.class,
            BenchCommand.class,
            SampleCommand.class,
            CompletionCommand.class,
            HelpCommand.class
        })
public final class Hundredfold {
    private static final Logger LOG = LoggerFactory.getLogger(Hundredfold.class);

    /** Runs a command; returns the exit code. */
    public static int run(String... arguments) {
        CommandLine line = line();
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError e) {
            LOG.error("Out of memory", e);
            line.getErr()
                    .println("There is not enough memory for this. Choose smaller pictures or fewer hidden units, or"
                            + " start Java with a larger -Xmx.");
            return CommandLine.ExitCode.USAGE;
        }
    }

    /** All commands with their options. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new Hundredfold());
        line.registerConverter(Path.class, PathConverter::convert);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new InputErrors());
        line.setExecutionExceptionHandler(new Failures());
        return line;
    }

    /** The version that the build wrote into the manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Hundredfold " + text()};
        }

        static String text() {
            String version = Hundredfold.class.getPackage().getImplementationVersion();
            return version == null ? "(not packaged)" : version;
        }
    }
}
