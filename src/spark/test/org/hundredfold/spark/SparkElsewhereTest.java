package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * On a cluster that lacks the program, as one that others have started. It has what this build has of Spark, its libraries and
 * what writes logs; that libraries which Spark and the program both use may be of other versions elsewhere is not tried.
 */
@Timeout(300)
class SparkElsewhereTest {
    /** Libraries of the program that are neither Spark's nor sent, since no worker needs them. */
    private static final Pattern OF_NO_USE =
            Pattern.compile("(javafx|controlsfx|atlantafx|ikonli|picocli|jdbi3|geantyref|sqlite)-.*");

    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need rights there")
    void theProgramAndItsLibrariesAreSentToExecutorsThatLackThem() throws Exception {
        SparkHome here = SparkHome.ofThisProgram();
        SparkHome there = new SparkHome(withoutTheProgram(here), here.program());
        SparkHome packed = new SparkHome(here.folder(), jar("program", here.program()));
        Path tests = jar(
                "tests",
                Path.of(Abilities.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
        LoopbackCluster.Size one = new LoopbackCluster.Size(1, 1, 700);

        List<Abilities> found;
        try (LoopbackCluster cluster = LoopbackCluster.start(one, folder.resolve("cluster"), there, () -> false)) {
            SparkConf settings = SparkSettings.on(cluster.address(), Optional.of(cluster.secret()), packed);
            settings.set("spark.jars", settings.get("spark.jars") + "," + tests.toUri())
                    .set("spark.driver.host", ClusterMember.HOST)
                    .set("spark.executor.memory", "700m");
            try (JavaSparkContext context = new JavaSparkContext(settings)) {
                found = context.parallelize(List.of(1))
                        .map(task -> Abilities.find())
                        .collect();
            }
        }

        assertThat(found).containsExactly(Abilities.find());
        assertThat(found.get(0).webp()).isTrue();
    }

    /** A home of Spark whose jars are links to those that are not the program's. */
    private Path withoutTheProgram(SparkHome home) throws IOException {
        List<Path> sent = home.shipped();
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        try (Stream<Path> all = Files.list(home.jars())) {
            for (Path jar : all.filter(jar -> !sent.contains(jar))
                    .filter(jar ->
                            !OF_NO_USE.matcher(jar.getFileName().toString()).matches())
                    .toList()) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
        return jars.getParent();
    }

    private Path jar(String name, Path classes) throws IOException {
        Path jar = folder.resolve(name + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/")));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
