package org.hundredfold.app;

/** Tells the user something who looks at another program. */
@FunctionalInterface
interface Notifier {
    /** @param opened what a click on it does besides bringing the window to the front */
    void show(String text, Runnable opened);
}
