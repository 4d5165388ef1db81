package org.hundredfold.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A shell script in place of Python, and a folder with two empty programs for it. */
public final class FakePython {
    private FakePython() {}

    /** scikit-learn is installed and answers like the real one, noise before; PyTorch is not installed. */
    public static Path answering(Path folder) throws IOException {
        return running(folder, """
                case "$*" in
                  "-c import torch"*) echo "No module named torch"; exit 1 ;;
                  "-c"*) echo 1.2.3 ;;
                  *seed_numpy.py*) echo '{"loops_us": 700.5, "vectorised_us": 20.25}' ;;
                  *) echo "$*" >> "%s"
                     echo 'a warning {'
                     echo '{"peer": "x", "threads": 1, "images_per_s": 1000, "test_accuracy": 0.5, "load_s": 0.25}' ;;
                esac
                """.formatted(folder.resolve("arguments.txt")));
    }

    public static Path running(Path folder, String script) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("train_peer.py"), "");
        Files.writeString(folder.resolve("seed_numpy.py"), "");
        Path python = Files.writeString(folder.resolve("python"), "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(python, PosixFilePermissions.fromString("rwx------"));
    }
}
