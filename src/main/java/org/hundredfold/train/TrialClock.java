package org.hundredfold.train;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What a trial is timed by. */
interface TrialClock {
    /** By the clock on the wall, from any moment on. */
    long nanos();

    /** That this thread had a processor: what would have passed on the wall had nothing else run. */
    long ownNanos();

    /** The machine's, by the wall alone where Java cannot tell the other time. */
    static TrialClock system() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean tells = threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled();
        return new TrialClock() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public long ownNanos() {
                return tells ? threads.getCurrentThreadCpuTime() : nanos();
            }
        };
    }
}
