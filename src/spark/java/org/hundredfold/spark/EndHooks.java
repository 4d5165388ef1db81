package org.hundredfold.spark;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * What is done in order when the process is told to end: Spark stops by a hook of Hadoop's manager, whose hooks run one after
 * the other, while those of Java run all at once. What takes one away throws {@link IllegalStateException} if the process is
 * ending already.
 */
final class EndHooks {
    /** Of Spark's own hook. */
    private static final int SPARK = 40;

    private EndHooks() {}

    /**
     * While all of Spark is still there.
     *
     * @param task is waited for as long as it takes
     * @return takes it away
     */
    static Runnable addBeforeSpark(Runnable task) {
        ShutdownHookManager.get().addShutdownHook(task, SPARK + 1, Long.MAX_VALUE, TimeUnit.NANOSECONDS);
        return () -> ShutdownHookManager.get().removeShutdownHook(task);
    }

    /** @return takes it away */
    static Runnable addAfterSpark(Runnable task) {
        ShutdownHookManager.get().addShutdownHook(task, SPARK - 1);
        return () -> ShutdownHookManager.get().removeShutdownHook(task);
    }

    /** Does not return if the process is ending: what then fails for want of Spark is cut off with it and nothing to tell of. */
    static void stayIfEnding() {
        while (ShutdownHookManager.get().isShutdownInProgress()) {
            LockSupport.park();
        }
    }
}
