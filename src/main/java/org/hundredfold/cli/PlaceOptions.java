package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.runs.NewPlaces;
import org.hundredfold.runs.NewPlaces.Way;
import picocli.CommandLine.Option;

/** Where the folders of a run are now. */
final class PlaceOptions {
    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the folder is now that the run learned from, if it is no longer where it was.")
    private Path folder;

    @Option(
            names = "--test",
            paramLabel = "DIR",
            description = "Where its separate test folder is now, if it has one that is no longer where it was.")
    private Path test;

    NewPlaces places() {
        return new NewPlaces(Optional.ofNullable(folder), Optional.ofNullable(test), Way.BY_OPTIONS);
    }
}
