package org.hundredfold.cli;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command line. Exit codes: 0 done, 1 something unexpected, 2 input that cannot be used. */
@Command(
        name = "hundredfold",
        description = "Trains a neural network on folders of pictures, one folder per class.%n"
                + "Without a command it opens the window; --home DIR then names the folder of its runs.",
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
            ImportWeightsCommand.class,
            ProveCommand.class,
            BenchCommand.class,
            SampleCommand.class,
            HelpCommand.class
        })
public final class Hundredfold {
    private static final Logger LOG = LoggerFactory.getLogger(Hundredfold.class);

    /** Runs a command; returns the exit code. */
    public static int run(String... arguments) {
        CommandLine line = new CommandLine(new Hundredfold());
        line.registerConverter(Path.class, PathConverter::convert);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new InputErrors());
        line.setExecutionExceptionHandler(new Failures());
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

    /** The version that the build wrote into the manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Hundredfold.class.getPackage().getImplementationVersion();
            return new String[] {"Hundredfold " + (version == null ? "(not packaged)" : version)};
        }
    }
}
