package org.hundredfold.train;

/**
 * Chooses the number of workers of every epoch by the speed of those before: what was fastest when the training began need
 * not stay so, above all where the program itself was still being compiled or other programs come and go. Half or twice as
 * many are tried for one epoch, at first soon and then ever more rarely. What is learned is the same with any number.
 */
final class WorkerTuner {
    private static final int FIRST_TRIAL = 2;
    private static final int NEVER = 0;
    /** Epochs before fewer are tried: a core that has rested needs a while to be fast again. */
    private static final int FEWER_FROM = 8;

    private final int most;
    private int chosen;
    private int tried;
    private double speed;
    private int epochs;
    private int nextTrial;
    private boolean more = true;

    private WorkerTuner(int workers, int most, int firstTrial) {
        chosen = workers;
        tried = workers;
        this.most = most;
        nextTrial = firstTrial;
    }

    /** Begins with {@code workers} and tries others up to {@code most}. */
    static WorkerTuner from(int workers, int most) {
        return new WorkerTuner(workers, most, FIRST_TRIAL);
    }

    /** Stays with the number that was asked for. */
    static WorkerTuner fixed(int workers) {
        return new WorkerTuner(workers, workers, NEVER);
    }

    int most() {
        return most;
    }

    /** The number for the next epoch, after one that learned from so many pictures per second. */
    int after(double picturesPerSecond) {
        if (tried == chosen || picturesPerSecond > speed) {
            chosen = tried;
            speed = picturesPerSecond;
        }
        epochs++;
        tried = chosen;
        if (epochs == nextTrial) {
            nextTrial *= 2;
            tried = epochs < FEWER_FROM ? Math.min(2 * chosen, most) : other();
        }
        return tried;
    }

    /** Twice and half as many in turn, as far as that goes. */
    private int other() {
        int twice = Math.min(2 * chosen, most);
        int half = Math.max(1, chosen / 2);
        more = !more;
        boolean up = twice > chosen && (more || half == chosen);
        return up ? twice : half;
    }
}
