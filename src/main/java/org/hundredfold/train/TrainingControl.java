package org.hundredfold.train;

/** How others steer a running training. Callable from any thread; the training looks at it before each step. */
public final class TrainingControl {
    private volatile boolean paused;
    private volatile boolean stopped;

    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
        notifyAll();
    }

    /** Ends the training after the current step; also when it is paused. */
    public synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    boolean paused() {
        return paused;
    }

    boolean stopped() {
        return stopped;
    }

    /**
     * Waits while paused.
     *
     * @return whether to go on
     */
    public boolean proceed() {
        if (paused) {
            waitWhilePaused();
        }
        return !stopped;
    }

    private synchronized void waitWhilePaused() {
        while (paused && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopped = true;
            }
        }
    }
}
