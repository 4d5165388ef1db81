package org.hundredfold.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.hundredfold.ExplainedException;
import org.hundredfold.train.Cluster;
import org.hundredfold.train.ClusterConnector;
import org.hundredfold.train.remote.RemoteCluster;
import org.hundredfold.train.remote.Shielded;

/** Reaches clusters by a process of the build with Spark, so that the window's process has nothing of it. */
final class SparkProcess implements ClusterConnector {
    private static final String MAIN = "org.hundredfold.spark.Bridge";
    private static final int PATIENCE_SECONDS = 20;
    private static final int LOOK_MILLIS = 50;

    private final Path home;

    /** @param home where its log goes */
    SparkProcess(Path home) {
        this.home = home;
    }

    /** @throws ExplainedException also where the build with Spark is not there */
    @Override
    public Cluster connect(String address, Optional<String> secret, BooleanSupplier cancelled) {
        Process process = start(SparkBuild.jar().orElseThrow(() -> ClusterConnector.missing(address)));
        FutureTask<Cluster> connecting = new FutureTask<>(() -> new RemoteCluster(
                address, secret, process.getInputStream(), process.getOutputStream(), () -> end(process)));
        Thread thread = new Thread(connecting, "connecting");
        thread.setDaemon(true);
        thread.start();
        try {
            return await(connecting, cancelled);
        } catch (InterruptedException closing) {
            process.toHandle().destroy();
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (RuntimeException | Error failure) {
            process.toHandle().destroy(); // not Process.destroy, which may wait for those who read
            end(process);
            throw failure;
        }
    }

    private Process start(Path jar) {
        Path log = home.resolve("hundredfold-spark.log");
        List<String> command = JavaCommand.again(
                jar.toString(),
                MAIN,
                new String[0],
                "--add-modules",
                "jdk.incubator.vector",
                "-Xlog:disable", // it would get in between the answers on the standard output
                "-Xlog:all=warning:stderr",
                "-Dhundredfold.log=" + log);
        try {
            return new ProcessBuilder(Shielded.command(command))
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new ExplainedException(
                    "The process for Spark cannot be started (%s). Train here instead.".formatted(failure.getMessage()),
                    failure);
        }
    }

    private static Cluster await(Future<Cluster> connecting, BooleanSupplier cancelled) throws InterruptedException {
        while (true) {
            try {
                return connecting.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException waiting) {
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure.getCause();
            }
        }
    }

    /** It ends by itself when it is asked nothing any more, and when this process is gone; its workers with it. */
    private static void end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
