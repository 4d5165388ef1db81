package org.hundredfold.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.remote.RemoteCluster;

/** Reaches clusters by a process of the build with Spark, so that the window's process has nothing of it. */
final class SparkProcess implements ClusterConnector {
    private static final String MAIN = "org.hundredfold.spark.Bridge";
    private static final int PATIENCE_SECONDS = 20;

    private final Path home;

    /** @param home where its log goes */
    SparkProcess(Path home) {
        this.home = home;
    }

    /** @throws ExplainedException also where the build with Spark is not there */
    @Override
    public Cluster connect(String address, Optional<String> secret, BooleanSupplier cancelled) {
        Path jar = SparkBuild.jar().orElseThrow(() -> ClusterConnector.missing(address));
        Path log = home.resolve("hundredfold-spark.log");
        List<String> command = JavaCommand.again(
                jar.toString(),
                MAIN,
                new String[] {address},
                "--add-modules",
                "jdk.incubator.vector",
                "-Dhundredfold.log=" + log);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
            Thread end = new Thread(process::destroyForcibly);
            Runtime.getRuntime().addShutdownHook(end);
            return new RemoteCluster(process.getInputStream(), process.getOutputStream(), () -> end(process, end));
        } catch (IOException failure) {
            throw new ExplainedException(
                    "The process for Spark cannot be started (%s). Train here instead.".formatted(failure.getMessage()),
                    failure);
        }
    }

    /** It ends by itself when it is asked nothing any more; its workers with it. */
    private static void end(Process process, Thread hook) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IllegalStateException ending) {
            process.destroyForcibly();
        }
    }
}
