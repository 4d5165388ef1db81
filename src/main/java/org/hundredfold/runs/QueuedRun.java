package org.hundredfold.runs;

/**
 * A run that waits for its turn.
 *
 * @param id of its own, which is not that of the run it becomes
 * @param problem why it could not begin when its turn came, in words; empty while it has not been tried
 */
public record QueuedRun(long id, RunRequest request, String problem) {
    /** Whether it is trained when its turn comes; what could not begin waits until the user says so. */
    public boolean isReady() {
        return problem.isEmpty();
    }
}
