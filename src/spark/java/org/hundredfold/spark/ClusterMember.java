package org.hundredfold.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hundredfold.train.remote.Shielded;

/** A master or a worker of a {@link LoopbackCluster}: its process and the folder in which it writes. */
final class ClusterMember {
    static final String HOST = "127.0.0.1";

    private static final int MEBIBYTES = 256;

    private final Path folder;
    private final Process process;

    /**
     * @param secret what it shall ask of everybody who talks to it
     * @param folder made if it is not there
     * @param role what it shall be, as {@link ClusterProcess} names it
     * @param arguments beside those for its ports, any that are free
     */
    ClusterMember(SparkHome home, String secret, Path folder, String role, String... arguments) throws IOException {
        this.folder = Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + MEBIBYTES + "m",
                // Of the two after it, where Java is too old to warn of what they allow.
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                SparkSettings.LOG_TO_CONSOLE,
                "-Dspark.master.rest.enabled=false",
                "-Dspark.authenticate=true",
                "-Dspark.network.crypto.enabled=true",
                "-cp",
                String.join(
                        File.pathSeparator,
                        home.jars().resolve("*").toString(),
                        home.program().toString()),
                ClusterProcess.class.getName(),
                role,
                "--host",
                HOST,
                "--port",
                "0",
                "--webui-port",
                "0"));
        Collections.addAll(command, arguments);
        ProcessBuilder builder = new ProcessBuilder(Shielded.command(command))
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SPARK_"));
        environment.put("SPARK_HOME", home.folder().toString());
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("SPARK_LOCAL_IP", HOST);
        environment.put("SPARK_LOCAL_DIRS", Files.createDirectories(scratch()).toString());
        environment.put("_SPARK_AUTH_SECRET", secret);
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        process = builder.start();
    }

    Path log() {
        return folder.resolve("log.txt");
    }

    private Path scratch() {
        return folder.resolve("scratch");
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** What its log says until now. */
    List<MatchResult> told(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(log())).results().toList();
    }

    /** It, and what it started; they go on until they notice. */
    Stream<ProcessHandle> kill() {
        List<ProcessHandle> all =
                Stream.concat(process().descendants(), Stream.of(process())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        return all.stream();
    }

    /** The temporary files of the ended processes. */
    void removeScratch() {
        ClusterFolder.delete(scratch());
    }
}
