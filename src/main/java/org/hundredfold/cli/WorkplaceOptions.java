package org.hundredfold.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.Workplace;
import picocli.CommandLine.Option;

/** Says where a training is computed. */
final class WorkplaceOptions {
    private static final String HERE = "here";
    private static final Pattern ON_THIS_COMPUTER = Pattern.compile("here|(local|loopback)(\\[.*)?");

    @Option(
            names = "--on",
            paramLabel = "PLACE",
            defaultValue = HERE,
            description = {
                "Where to compute: here (the default), or on Apache Spark: spark://HOST:PORT, a cluster;"
                        + " loopback[N], one of N workers started on this computer for the training; local[N], N"
                        + " threads. The result is the same everywhere for the same --shards."
            })
    private String place;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            description = "Holds the secret that the cluster shares with those who may use it.")
    private Path secretFile;

    /**
     * The place, connected unless it is to be computed here.
     *
     * @throws ExplainedException if there is no such place, what it takes to reach it is not here, or it takes no secret
     */
    Workplace open(Console console) {
        if (secretFile != null && ON_THIS_COMPUTER.matcher(place).matches()) {
            throw new ExplainedException(
                    "--secret-file is for clusters at spark://HOST:PORT; %s takes no secret. Leave it out."
                            .formatted(place));
        }
        if (place.equals(HERE)) {
            return Workplace.HERE;
        }
        ClusterConnector connector = ServiceLoader.load(ClusterConnector.class)
                .findFirst()
                .orElseThrow(() -> ClusterConnector.missing(place));
        console.progress("Connecting to %s ...".formatted(place));
        return connector.connect(place, secret(), () -> false);
    }

    private Optional<String> secret() {
        if (secretFile == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(secretFile).strip());
        } catch (IOException failure) {
            throw new ExplainedException(
                    "The secret in %s cannot be read. Check that the file is there and is text.".formatted(secretFile),
                    failure);
        }
    }
}
