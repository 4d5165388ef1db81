package org.hundredfold.app;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Starts the program again with the Vector API where its first start lacks it: the module must be asked for on Java's
 * command line, and {@code java -jar} cannot ask. Comes before all else, because whatever the first process loads is
 * loaded in vain. {@code -Dhundredfold.relaunch=false} turns it off. What is to be computed on Spark is a second process
 * in any case, one of the build with Spark.
 */
final class Relaunch {
    private static final String VECTORS = "jdk.incubator.vector";
    private static final String WISH = "hundredfold.relaunch";
    private static final String PLAIN_LOOPS = "plain loops: ";
    private static final int FAILED = 1;

    private Relaunch() {}

    /**
     * Ends this process with the exit code of the second one, if there was one. Otherwise the program is to go on here.
     *
     * @param main the class to start again
     * @return in words how matrix products are made in this process, and why
     */
    static String withVectors(Class<?> main, String... arguments) {
        boolean second = Boolean.getBoolean(SecondStart.MARK);
        if (second) {
            ParentWatch.begin();
        } else {
            SparkBuild.wantedBy(arguments)
                    .filter(jar -> hindrance().isEmpty())
                    .ifPresent(jar -> endWith(jar, main, arguments));
        }
        if (ModuleLayer.boot().findModule(VECTORS).isPresent()) {
            return second ? "Vector API, in a process started again for it" : "Vector API";
        }
        return reasonToStay(second)
                .map(PLAIN_LOOPS::concat)
                .orElseGet(() ->
                        inSecondProcess(JavaCommand.again(JavaCommand.classPath(), main, arguments, second(true))));
    }

    private static String[] second(boolean vectors) {
        String mark = "-D" + SecondStart.MARK + "=true";
        return vectors ? new String[] {"--add-modules", VECTORS, mark} : new String[] {mark};
    }

    /** Ends this process as the build with Spark ends. */
    private static void endWith(Path spark, Class<?> main, String... arguments) {
        boolean vectors = reasonForLoops().isEmpty();
        try {
            SecondStart start =
                    new SecondStart(JavaCommand.again(spark.toString(), main, arguments, second(vectors)), System.err);
            System.exit(start.await());
        } catch (IOException | InterruptedException e) {
            System.err.printf("%s cannot be started (%s). Try it again.%n", spark, e.getMessage());
            System.exit(FAILED);
        }
    }

    private static Optional<String> reasonToStay(boolean second) {
        if (second) {
            return Optional.of("the second start lacks " + VECTORS);
        }
        return reasonForLoops().or(Relaunch::hindrance);
    }

    private static Optional<String> reasonForLoops() {
        if (System.getProperty(WISH, "true").equals("false")) {
            return Optional.of("-D" + WISH + "=false");
        }
        return ModuleFinder.ofSystem().find(VECTORS).isEmpty()
                ? Optional.of("this Java has no module " + VECTORS)
                : Optional.empty();
    }

    /** Why there cannot be a second process, if so. */
    private static Optional<String> hindrance() {
        try {
            return JavaCommand.isDebugged() ? Optional.of("a debugger holds this process") : Optional.empty();
        } catch (ExceptionInInitializerError unnameable) {
            return Optional.of("Java tells its options in no folder whose name the system's language cannot write");
        }
    }

    static String inSecondProcess(List<String> command) {
        try {
            SecondStart start = new SecondStart(command, System.err);
            int exitCode = start.await();
            if (start.cameUp()) {
                System.exit(exitCode);
            }
            return PLAIN_LOOPS + "a second Java with " + VECTORS + " does not start";
        } catch (IOException | InterruptedException e) {
            return PLAIN_LOOPS + "no second process can be started (" + e.getMessage() + ")";
        }
    }
}
