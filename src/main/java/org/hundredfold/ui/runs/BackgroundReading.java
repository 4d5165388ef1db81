package org.hundredfold.ui.runs;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads what may take a moment, off the thread of the window. */
interface BackgroundReading {
    /**
     * @param receiver told on the thread of the window
     * @param failed the same, if the reading throws
     */
    <T> void read(Supplier<T> reading, Consumer<T> receiver, Consumer<RuntimeException> failed);
}
