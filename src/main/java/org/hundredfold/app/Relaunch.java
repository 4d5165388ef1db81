package org.hundredfold.app;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.OptionalInt;

/**
 * Starts the program again with the Vector API where its first start lacks it: the module must be asked for on Java's
 * command line, and {@code java -jar} cannot ask. Comes before all else, because whatever the first process loads is
 * loaded in vain. {@code -Dhundredfold.relaunch=false} turns it off.
 */
final class Relaunch {
    private static final String VECTORS = "jdk.incubator.vector";
    private static final String WISH = "hundredfold.relaunch";
    private static final String PLAIN_LOOPS = "plain loops: ";

    private Relaunch() {}

    /**
     * Ends this process with the exit code of the second one, if there was one. Otherwise the program is to go on here.
     *
     * @param main the class to start again
     * @return in words which way matrix products are done in this process, and why
     */
    static String withVectors(Class<?> main, String... arguments) {
        if (Boolean.getBoolean(SecondStart.MARK)) {
            ParentWatch.begin();
            return loaded()
                    ? "Vector API, in a process started again for it"
                    : PLAIN_LOOPS + "the second start lacks it";
        }
        if (loaded()) {
            return "Vector API";
        }
        if (System.getProperty(WISH, "true").equals("false")) {
            return PLAIN_LOOPS + "-D" + WISH + "=false";
        }
        if (ModuleFinder.ofSystem().find(VECTORS).isEmpty()) {
            return PLAIN_LOOPS + "this Java has no module " + VECTORS;
        }
        return JavaCommand.isDebugged()
                ? PLAIN_LOOPS + "a debugger holds this process"
                : inSecondProcess(main, arguments);
    }

    private static String inSecondProcess(Class<?> main, String... arguments) {
        List<String> command =
                JavaCommand.again(main, arguments, "--add-modules", VECTORS, "-D" + SecondStart.MARK + "=true");
        try {
            OptionalInt exitCode = new SecondStart(command, System.err).await();
            if (exitCode.isPresent()) {
                System.exit(exitCode.getAsInt());
            }
            return PLAIN_LOOPS + "a second Java with " + VECTORS + " does not start";
        } catch (IOException | InterruptedException e) {
            return PLAIN_LOOPS + "no second process can be started (" + e.getMessage() + ")";
        }
    }

    private static boolean loaded() {
        return ModuleLayer.boot().findModule(VECTORS).isPresent();
    }
}
