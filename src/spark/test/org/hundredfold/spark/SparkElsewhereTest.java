package org.hundredfold.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** On a cluster that has Spark and no more, as one that others have started. */
@Timeout(300)
class SparkElsewhereTest {
    @TempDir
    private Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Links need rights there")
    void theProgramIsSentToExecutorsThatLackIt() throws Exception {
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

    /** A home of Spark whose jars are links to those that are not sent. */
    private Path withoutTheProgram(SparkHome home) throws IOException {
        List<Path> sent = home.shipped();
        Path jars = Files.createDirectories(folder.resolve("home/jars"));
        try (Stream<Path> all = Files.list(home.jars())) {
            for (Path jar : all.filter(jar -> !sent.contains(jar)).toList()) {
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
