package org.hundredfold.ui.common;

import java.util.concurrent.Executor;

/**
 * Work for what the user saves. Whoever runs it, be it in the background or on the window's thread, lets it finish before the program
 * ends, while other work is cut off.
 */
public record Save(Runnable work) implements Runnable {
    /** Runs whatever it is given as such work. */
    public static Executor by(Executor executor) {
        return task -> executor.execute(new Save(task));
    }

    @Override
    public void run() {
        work.run();
    }
}
