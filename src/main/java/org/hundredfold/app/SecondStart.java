package org.hundredfold.app;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The program's second process, which stands for this one: it writes where this one writes, is told to end when this
 * one is, and is gone when this one is ({@link ParentWatch} reads the standard input that is held open here).
 */
final class SecondStart {
    /** The system property by which the second process knows what it is. */
    static final String MARK = "hundredfold.relaunched";

    /** What this process was given by them is among its options already. */
    private static final List<String> OPTIONS_OF_THE_ENVIRONMENT =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    /** So that a second process which was told by itself ends with the exit code that says by what. */
    private static final int HEAD_START_MILLIS = 100;

    private static final int FAILED = 1;

    private final Process process;
    private final IncubatorFilter errors;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "end-second-process");
    private boolean ending;

    /** @param errors where the second process's standard error goes, but for the JVM's warning */
    SecondStart(List<String> command, OutputStream errors) throws IOException {
        this.errors = new IncubatorFilter(errors);
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(Redirect.INHERIT);
        OPTIONS_OF_THE_ENVIRONMENT.forEach(builder.environment()::remove);
        process = builder.start();
    }

    /** Waits for the end; returns the exit code. */
    int await() throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(hook);
        int exitCode;
        try {
            process.getErrorStream().transferTo(errors);
            errors.flush();
            exitCode = process.waitFor();
        } finally {
            process.destroyForcibly(); // does nothing to one that has ended; two must not go on side by side
            ended.countDown();
        }
        ending = isEnding();
        return exitCode;
    }

    /** After the end of a process with the Vector API: whether Java itself came up, of which its warning is a sign. */
    boolean cameUp() {
        return errors.dropped() || process.exitValue() == 0 || ending;
    }

    /** From here on the hook has nothing to do, unless it is at it. */
    private boolean isEnding() {
        try {
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    /** This process was told to end, by Ctrl-C or the terminal's end the other one too. */
    private void end() {
        try {
            if (!ended.await(HEAD_START_MILLIS, TimeUnit.MILLISECONDS) && process.supportsNormalTermination()) {
                // Not Process.destroy, which would close the streams and so kill.
                process.toHandle().destroy();
            }
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(process.isAlive() ? FAILED : process.exitValue());
    }
}
