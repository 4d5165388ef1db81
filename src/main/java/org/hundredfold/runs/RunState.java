package org.hundredfold.runs;

/** Where a run stands. */
public enum RunState {
    RUNNING,
    COMPLETED,
    EARLY,
    STOPPED,
    DIVERGED,
    /** It broke off with an error. */
    FAILED,
    /** Its process ended without closing the run: killed, crashed or without power. */
    INTERRUPTED;

    /** Whether it ended before it was trained to its end, so that it may be continued. */
    public boolean isUnfinished() {
        return this == STOPPED || this == FAILED || this == INTERRUPTED;
    }
}
