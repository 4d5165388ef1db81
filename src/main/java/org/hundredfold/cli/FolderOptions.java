package org.hundredfold.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.hundredfold.data.Preprocessing;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folders that a command is about. */
final class FolderOptions {
    @Parameters(paramLabel = "FOLDER", description = "Holds one folder of pictures for each class.")
    private Path folder;

    @Option(
            names = "--test",
            paramLabel = "FOLDER",
            description = "Pictures for the final test, with the same classes.")
    private Path testFolder;

    Path folder() {
        return folder;
    }

    Pictures.Decided read(Pictures pictures, Preprocessing preprocessing) {
        return pictures.read(folder, Optional.ofNullable(testFolder), preprocessing);
    }
}
