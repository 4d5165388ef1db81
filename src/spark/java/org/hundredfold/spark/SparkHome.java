package org.hundredfold.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hundredfold.ExplainedException;
import org.hundredfold.RunningProgram;

/**
 * The running program as Spark sees it.
 *
 * @param folder what Spark calls its home: it holds {@code jars}
 * @param program the program's own classes, a jar or, before there is one, a folder
 */
record SparkHome(Path folder, Path program) {
    private static final String SHIPPED = "shipped.txt";

    /** @throws ExplainedException if the libraries do not lie beside the program, as the build puts them */
    static SparkHome ofThisProgram() {
        Path program = RunningProgram.location();
        SparkHome home = new SparkHome(program.getParent(), program);
        if (!Files.isDirectory(home.jars())) {
            throw new ExplainedException(
                    ("The program with Spark lacks its libraries, the folder %s. Keep what was built together, or build it"
                                    + " again: mvn -P spark -DskipTests package")
                            .formatted(home.jars()));
        }
        return home;
    }

    Path jars() {
        return folder.resolve("jars");
    }

    /** What a cluster elsewhere, which has Spark, lacks to train: the program and the libraries that the build named. */
    List<Path> shipped() throws IOException {
        try (InputStream named = SparkHome.class.getResourceAsStream(SHIPPED)) {
            String paths = new String(named.readAllBytes(), StandardCharsets.UTF_8).strip();
            return Stream.concat(Stream.of(program), Stream.of(paths.split(",")).map(folder::resolve))
                    .toList();
        }
    }
}
